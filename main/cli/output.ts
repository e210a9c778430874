import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Wording } from './wording.ts';

/** Where the command line speaks: results to standard output, words about them to standard error. */
export interface Output {
  readonly json: boolean;
  /** A result for scripts; only said with `--json`. */
  record(value: object): void;
  /** A result for people; only said without `--json`. */
  line(text: string): void;
  /** Something a person should know, never part of the result. */
  remark(text: string): void;
}

export interface Reason {
  readonly code: string;
  readonly message: string;
}

export function reasonOf(report: ErrorReport, wording: Wording): Reason {
  return { code: report.code, message: wording.error(report) };
}

/** Writes that stop silently once the reader has gone, as `head` does. */
function writerTo(stream: NodeJS.WritableStream): (text: string) => void {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== 'EPIPE') throw error;
  });
  return (text) => {
    if (isOpen) stream.write(`${text}\n`);
  };
}

export function createOutput(
  streams: { readonly out: NodeJS.WritableStream; readonly error: NodeJS.WritableStream },
  json: boolean,
): Output {
  const write = writerTo(streams.out);
  const remark = writerTo(streams.error);
  return {
    json,
    record: (value) => {
      if (json) write(JSON.stringify(value));
    },
    line: (text) => {
      if (!json) write(text);
    },
    remark,
  };
}
