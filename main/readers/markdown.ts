import { parse } from 'yaml';
import { WarraqError } from '../../preload/contract/errors.ts';
import { type DeclaredFacts, draftFrom } from '../core/imports/declared-facts.ts';
import { declaredIn, isValues } from '../core/imports/records.ts';
import { decodeText } from './decode.ts';
import { plainOfMarkdown } from './markdown/plain.ts';
import type { Reader } from './reader.ts';

/** No article says more of itself, in UTF-16 code units. */
const longestFrontMatter = 64 * 1024;
const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** The front matter and what follows it. It is data: nothing of it is ever run. */
function parted(text: string): { readonly facts: DeclaredFacts; readonly body: string } {
  const found = frontMatter.exec(text.slice(0, longestFrontMatter));
  if (found === null) return { facts: {}, body: text };
  let values: unknown;
  try {
    values = parse(found[1] ?? '', { maxAliasCount: 20, schema: 'failsafe', logLevel: 'error' });
  } catch {
    // What stands between two lines of dashes is words then.
    return { facts: {}, body: text };
  }
  if (!isValues(values)) return { facts: {}, body: text };
  return { facts: declaredIn(values), body: text.slice(found[0].length) };
}

/** Articles in Markdown, with front matter as Obsidian, Joplin, Jekyll and Hugo write it. */
export const markdownReader: Reader = {
  format: 'Markdown',
  extensions: ['md', 'markdown', 'mdown'],
  mediaType: 'text/markdown',
  async *read(file, choices) {
    const { fileName } = file;
    const { text, ...decoding } = decodeText(await file.whole(), fileName, choices.encoding);
    const { facts, body } = parted(text.replace(/^\uFEFF/u, ''));
    const words = plainOfMarkdown(body);
    if (!/[\p{L}\p{N}]/u.test(words)) throw WarraqError.of('file.no-words', { file: fileName });
    yield { kind: 'article', draft: draftFrom(words, facts), decoding };
  },
};
