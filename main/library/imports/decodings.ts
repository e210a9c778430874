import { WarraqError } from '../../../preload/contract/errors.ts';
import { candidatesOf, type DecodingCandidate } from '../../readers/decode.ts';
import { firstBytes } from '../reading/open-file.ts';
import { fileError } from '../reading/file-errors.ts';
import type { FoundFile } from './locate.ts';

/** Enough of a file to tell its encoding by. */
const sampleLength = 256 * 1024;

/** The encodings that a file could be in, the likeliest first. Refuses with `import.rows-gone` and as files are refused. */
export async function decodingsOf(
  found: FoundFile | undefined,
): Promise<readonly DecodingCandidate[]> {
  if (found === undefined) throw WarraqError.of('import.rows-gone', {});
  try {
    return candidatesOf(await firstBytes(found, sampleLength));
  } catch (error) {
    throw fileError(found.fileName, error);
  }
}
