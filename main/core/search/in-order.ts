/** Code unit order: the same everywhere, whatever the system's language. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
