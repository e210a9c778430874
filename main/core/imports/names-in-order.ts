/** `Hadi, Salma` as `Salma Hadi`; a name without a comma as it is. */
export function nameInOrder(name: string): string {
  const [family = '', given, ...rest] = name.split(/\s*[,،]\s*/u);
  return given === undefined || given === '' || rest.length > 0
    ? name.trim()
    : `${given} ${family}`;
}
