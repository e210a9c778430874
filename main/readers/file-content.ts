import type { FileContent } from './reader.ts';

/** Bytes that are in memory already, as a file. */
export function contentOf(fileName: string, bytes: Uint8Array): FileContent {
  return {
    fileName,
    size: bytes.length,
    whole: () => Promise.resolve(bytes),
    async *pieces() {
      yield await Promise.resolve(bytes);
    },
  };
}
