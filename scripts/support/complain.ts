/** Ends the script with an error's words alone: they are meant for people, its stack is not. */
export function complain(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
