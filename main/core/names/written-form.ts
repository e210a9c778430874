import type { MarkedText } from '../search/marked-text.ts';
import type { Analyzer, Token } from '../text/analysis.ts';
import { surfacesOf } from './name-forms.ts';

/**
 * A name as a text writes it, without marks and without what is glued before it; undefined where the
 * text has it nowhere. `read` is the text marked for that name alone.
 */
export function writtenForm(
  form: string,
  read: MarkedText,
  analyzer: Analyzer,
): string | undefined {
  const sought = surfacesOf(form, analyzer);
  const places = read.found.map(({ start, end }) =>
    read.tokens.filter((token) => token.start >= start && token.end <= end),
  );
  const bare = places.find((tokens) => surfaceOf(tokens[0], analyzer) === sought[0]);
  const [first, ...others] = bare ?? places[0] ?? [];
  if (first === undefined) return undefined;
  const words = others.map(({ text }) => analyzer.spelling(text));
  return [withoutGlued(first, sought[0] ?? '', analyzer), ...words].join(' ');
}

const surfaceOf = (token: Token | undefined, analyzer: Analyzer): string =>
  token === undefined ? '' : analyzer.surface(token.text);

/** The end of a word that is as long as what is sought; للقذافي has the ا of its article back. */
function withoutGlued({ text }: Token, sought: string, analyzer: Analyzer): string {
  const spelling = analyzer.spelling(text).replace(/['’]s$/iu, '');
  const surface = analyzer.surface(text);
  if (spelling.length !== surface.length) return surface === sought ? spelling : sought;
  if (surface.endsWith(sought)) return spelling.slice(-sought.length);
  return sought.startsWith('ال') ? `ال${spelling.slice(2 - sought.length)}` : sought;
}
