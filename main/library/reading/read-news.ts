import type { ErrorReport } from '../../../preload/contract/errors.ts';
import type { Reading, ReadChoices } from '../../readers/reader.ts';
import type { FilePlace } from './open-file.ts';

/** A file to read. */
export interface ReadJob {
  readonly place: FilePlace;
  readonly choices: ReadChoices;
  /** Take it although its bytes are known. */
  readonly anyway: boolean;
}

/** A reading with what is worked out of its words where it was read. */
export type PreparedReading =
  | (Extract<Reading, { kind: 'article' }> & {
      /** Of the text. */
      readonly words: number;
      /** The same for texts of the same words in whatever spelling and spacing. */
      readonly digest: string;
    })
  | Exclude<Reading, { kind: 'article' }>;

/** A file that was opened. */
export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly format: string;
}

/** What comes of reading a file: some of its articles while there are more, and one end. */
export type ReadNews =
  | {
      readonly kind: 'some' | 'end';
      readonly file: FileFacts;
      readonly readings: readonly PreparedReading[];
      /** With the first of its news, the file itself where it is small enough to be held in memory. */
      readonly original?: Uint8Array | undefined;
      /** With the end: why the rest of it could not be read. */
      readonly reason?: ErrorReport | undefined;
    }
  /** Its bytes are known already. */
  | { readonly kind: 'known'; readonly sha256: string }
  /** Nothing of it could be read. */
  | { readonly kind: 'failed'; readonly reason: ErrorReport };

/** Whether nothing more comes of a file after this. */
export const isLast = (news: ReadNews): boolean => news.kind !== 'some';

/** A file that is being read. What fails is news, too. */
export interface FileReading {
  /** The next news of it; not to be asked for after the last. */
  readonly next: () => Promise<ReadNews>;
  /** Nobody waits for more of it. */
  readonly leave: () => void;
}

/** Begins to read a file. */
export type ReadFile = (job: ReadJob) => FileReading;
