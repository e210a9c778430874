import { draftFrom } from '../core/imports/declared-facts.ts';
import { nameInOrder } from '../core/imports/names-in-order.ts';
import { languageOf } from '../core/imports/records.ts';
import { reportFor } from '../../preload/contract/errors.ts';
import { entriesOf, type Fields } from './bibtex/entries.ts';
import { plainOfTex } from './bibtex/tex.ts';
import { decodeText } from './decode.ts';
import type { Reader } from './reader.ts';

const languages: Readonly<Record<string, string>> = {
  arabic: 'ar',
  english: 'en',
  french: 'fr',
  german: 'de',
  persian: 'fa',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
};

/** The names of a list. An `and` in braces belongs to a name; `others` stands for those not named. */
function namesIn(list: string): readonly string[] {
  const names: string[] = [''];
  let depth = 0;
  for (const part of list.split(/([{}]|\s+and\s+)/u)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth <= 0 && /^\s+and\s+$/u.test(part)) names.push('');
    else names.push(`${names.pop() ?? ''}${part}`);
  }
  return names.filter((name) => name.trim() !== 'others');
}

/** A name that is all in braces is a body's, and has no order to put right. */
const authorOf = (name: string): string =>
  /^\s*\{[^{}]*\}\s*$/u.test(name) ? plainOfTex(name) : nameInOrder(plainOfTex(name));

function draftOf(fields: Fields) {
  const of = (...names: readonly string[]): string | undefined =>
    names.map((name) => plainOfTex(fields.get(name) ?? '')).find((value) => value !== '');
  const title = of('title');
  const text = of('abstract', 'annote', 'note') ?? title;
  if (text === undefined) return undefined;
  const date = [of('year'), of('month'), of('day')].filter((part) => part !== undefined);
  const doi = of('doi');
  const language = of('langid', 'language')?.toLowerCase();
  return draftFrom(text, {
    title,
    subtitle: of('subtitle'),
    authors: namesIn(fields.get('author') ?? fields.get('editor') ?? '').map(authorOf),
    source: of('journaltitle', 'journal', 'booktitle', 'publisher', 'organization'),
    published: of('date') ?? date.reverse().join(' '),
    url: of('url') ?? (doi === undefined ? undefined : `https://doi.org/${doi}`),
    language: languages[language ?? ''] ?? languageOf(language),
    keywords: of('keywords')?.split(/\s*[,;،؛]\s*/u),
  });
}

/** References as LaTeX keeps them, BibTeX and BibLaTeX. */
export const bibtexReader: Reader = {
  format: 'BibTeX',
  extensions: ['bib', 'bibtex'],
  mediaType: 'application/x-bibtex',
  async *read(file, choices) {
    const { fileName } = file;
    const { text, ...decoding } = decodeText(await file.whole(), fileName, choices.encoding);
    for (const { fields, place } of entriesOf(text)) {
      const draft = fields === undefined ? undefined : draftOf(fields);
      if (draft !== undefined) yield { kind: 'article', draft, decoding, place };
      else {
        const reason = reportFor('file.bad-record', { file: fileName, place });
        yield { kind: 'failed', place, reason };
      }
    }
  },
};
