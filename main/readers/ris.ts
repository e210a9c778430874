import { draftFrom } from '../core/imports/declared-facts.ts';
import { languageOf } from '../core/imports/records.ts';
import { reportFor } from '../../preload/contract/errors.ts';
import { decodeText } from './decode.ts';
import { nameInOrder } from '../core/imports/names-in-order.ts';
import type { Reader } from './reader.ts';

/** The values of one reference by their tags. */
type Tags = ReadonlyMap<string, readonly string[]>;

/** `TY  - NEWS`; https://en.wikipedia.org/wiki/RIS_(file_format) */
const line = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u;

/** The references of a file, each from its `TY` to its `ER`, with the line it begins at. */
function* referencesIn(text: string): Generator<{ readonly tags: Tags; readonly place: string }> {
  let tags = new Map<string, string[]>();
  let began = 0;
  let last: string[] | undefined;
  for (const [at, each] of text.split(/\r\n|\n|\r/u).entries()) {
    const [, tag, value = ''] = line.exec(each) ?? [];
    if (tag === undefined) {
      // A long value goes on in the next lines.
      if (each.trim() !== '' && last !== undefined) last.push(`${last.pop() ?? ''} ${each.trim()}`);
    } else if (tag === 'ER') {
      if (tags.size > 0) yield { tags, place: String(began) };
      tags = new Map();
      last = undefined;
    } else {
      // Some programs leave out the end of a reference.
      if (tag === 'TY' && tags.has('TY')) {
        yield { tags, place: String(began) };
        tags = new Map();
      }
      if (tags.size === 0) began = at + 1;
      last = tags.get(tag) ?? [];
      last.push(value.trim());
      tags.set(tag, last);
    }
  }
  if (tags.size > 0) yield { tags, place: String(began) };
}

/** The first of some tags that says anything. */
const firstOf = (tags: Tags, ...names: readonly string[]): string | undefined =>
  names.flatMap((name) => tags.get(name) ?? []).find((value) => value !== '');

/** RIS writes dates as `2024/02/08/`, with parts left out. */
const dateOf = (written: string | undefined) =>
  written
    ?.replace(/\/+$/u, '')
    .replace(/\/\/.*$/u, '')
    .replace(/\//gu, '-');

function draftOf(tags: Tags) {
  const title = firstOf(tags, 'TI', 'T1', 'CT', 'BT');
  const text = firstOf(tags, 'AB', 'N2', 'N1') ?? title;
  if (text === undefined) return undefined;
  return draftFrom(text, {
    title,
    authors: ['AU', 'A1', 'A2', 'A3'].flatMap((name) => tags.get(name) ?? []).map(nameInOrder),
    source: firstOf(tags, 'T2', 'JF', 'JO', 'JA', 'PB'),
    published: dateOf(firstOf(tags, 'DA', 'PY', 'Y1')),
    url: firstOf(tags, 'UR', 'L1') ?? addressOf(firstOf(tags, 'DO')),
    language: languageOf(firstOf(tags, 'LA')),
    keywords: tags.get('KW'),
    section: firstOf(tags, 'SE'),
  });
}

const addressOf = (doi: string | undefined) =>
  doi === undefined || /^https?:/u.test(doi) ? doi : `https://doi.org/${doi}`;

/** References as reference managers exchange them. */
export const risReader: Reader = {
  format: 'RIS',
  extensions: ['ris'],
  mediaType: 'application/x-research-info-systems',
  async *read(file, choices) {
    const { fileName } = file;
    const { text, ...decoding } = decodeText(await file.whole(), fileName, choices.encoding);
    for (const { tags, place } of referencesIn(text)) {
      const draft = tags.has('TY') ? draftOf(tags) : undefined;
      if (draft !== undefined) yield { kind: 'article', draft, decoding, place };
      else {
        const reason = reportFor('file.bad-record', { file: fileName, place });
        yield { kind: 'failed', place, reason };
      }
    }
  },
};
