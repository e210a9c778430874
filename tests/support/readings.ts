import type { Draft } from '../../main/core/imports/draft.ts';
import { contentOf } from '../../main/readers/file-content.ts';
import type { Reader, ReadChoices, Reading } from '../../main/readers/reader.ts';

/** Everything a reader finds in a file of these bytes. */
export async function readingsOf(
  reader: Reader,
  bytes: Uint8Array,
  fileName: string,
  choices: ReadChoices = {},
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of reader.read(contentOf(fileName, bytes), choices)) {
    readings.push(reading);
  }
  return readings;
}

/** The articles a reader finds in a file of these bytes. */
export async function draftsOf(
  reader: Reader,
  bytes: Uint8Array,
  fileName: string,
  choices: ReadChoices = {},
): Promise<readonly Draft[]> {
  const readings = await readingsOf(reader, bytes, fileName, choices);
  return readings.flatMap((reading) => (reading.kind === 'article' ? [reading.draft] : []));
}
