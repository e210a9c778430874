import { readFileSync } from 'node:fs';

/** The bytes of one of our own sample files, named from `tests/samples`. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));
}
