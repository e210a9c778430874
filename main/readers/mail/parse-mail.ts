import PostalMime, { type Email } from 'postal-mime';
import { WarraqError } from '../../../preload/contract/errors.ts';

/** How deep parts may lie in each other, and how much all headers may take in bytes. */
const deepestParts = 50;
const longestHeaders = 1024 * 1024;
/** No mail has more parts than this, counted by the lines that could part them. */
const mostParts = 10_000;

const dash = 0x2d;
const lineFeed = 0x0a;

/** Lines that begin with two dashes, as every line between parts does. */
function countPartings(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at !== -1 && at < bytes.length;) {
    if (bytes[at] === dash && bytes[at + 1] === dash) count += 1;
    const end = bytes.indexOf(lineFeed, at);
    at = end === -1 ? -1 : end + 1;
  }
  return count;
}

/** Throws `file.too-many-entries` for a mail in more parts than any has. */
export function checkParts(bytes: Uint8Array, fileName: string): void {
  if (countPartings(bytes) <= mostParts) return;
  throw WarraqError.of('file.too-many-entries', { file: fileName, limit: mostParts });
}

/**
 * The parts of a mail (RFC 5322, MIME). Mails within it stay files of their own. Throws
 * `file.too-many-entries`, `file.too-deep`, or `file.damaged` where its headers have no end.
 */
export async function parseMail(bytes: Uint8Array, fileName: string): Promise<Email> {
  checkParts(bytes, fileName);
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: deepestParts,
      maxHeadersSize: longestHeaders,
    });
  } catch (error) {
    if (error instanceof Error && /nesting/iu.test(error.message)) {
      throw WarraqError.of('file.too-deep', { file: fileName, limit: deepestParts }, error);
    }
    throw WarraqError.of(
      'file.damaged',
      { file: fileName, format: 'MIME', place: 'header' },
      error,
    );
  }
}
