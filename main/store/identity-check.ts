import { crc32Hex } from './crc32.ts';

/** What the checksum in `library.json` covers, in this order. */
export interface IdentityFacts {
  readonly format: unknown;
  readonly version: unknown;
  readonly id: unknown;
  readonly name: unknown;
  readonly createdAt: unknown;
}

/** The CRC-32 of what `library.json` says. */
export function checkOf({ format, version, id, name, createdAt }: IdentityFacts): string {
  return crc32Hex(Buffer.from(JSON.stringify({ format, version, id, name, createdAt })));
}
