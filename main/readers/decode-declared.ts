import { WarraqError } from '../../preload/contract/errors.ts';
import { type DecodedText, decodeText } from './decode.ts';

/** How sure an encoding is that only the file itself names. */
const declaredConfidence = 0.9;

/**
 * Text from the bytes of a file that names its own encoding. What a person chose goes first, then a
 * byte order mark and valid UTF-8, which nothing else is by chance, and then what the file says.
 */
export function decodeDeclared(
  bytes: Uint8Array,
  fileName: string,
  chosen: string | undefined,
  declared: string | undefined,
): DecodedText {
  try {
    return decodeText(bytes, fileName, chosen);
  } catch (error) {
    const isOther = error instanceof WarraqError && error.report.code === 'file.invalid-utf8';
    if (!isOther || declared === undefined || !isEncoding(declared)) throw error;
    return { ...decodeText(bytes, fileName, declared), confidence: declaredConfidence };
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}
