import type { ReadResult } from '../core/imports/draft.ts';

export interface ReadContext {
  /** For wording errors and for a title of last resort; never a path. */
  readonly fileName: string;
}

/** One file format: bytes in, drafts out. Throws a `WarraqError` that names the file and the place. */
export interface Reader {
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  read(bytes: Uint8Array, context: ReadContext): ReadResult;
}
