import type { FileContent } from './reader.ts';

/** Bytes that are in memory already, as a file; `inside` where they lie in another. */
export function contentOf(
  fileName: string,
  bytes: Uint8Array,
  inside: readonly string[] = [],
): FileContent {
  return {
    fileName,
    size: bytes.length,
    inside,
    whole: () => Promise.resolve(bytes),
    async *pieces() {
      yield await Promise.resolve(bytes);
    },
  };
}
