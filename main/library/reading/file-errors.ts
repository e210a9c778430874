import { WarraqError } from '../../../preload/contract/errors.ts';

/** What the system called a failure, as in `EACCES`; undefined where it was not the system's. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What to tell a person about a file that could not be read. */
export function fileError(file: string, error: unknown): WarraqError {
  if (error instanceof WarraqError) return error;
  const cause = systemCode(error);
  if (cause === 'ENOENT' || cause === 'ENOTDIR') return WarraqError.of('file.not-found', { file });
  return WarraqError.of('file.unreadable', { file, cause: cause ?? String(error) }, error);
}
