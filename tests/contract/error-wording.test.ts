import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { wordError } from '../../main/wording/word-error.ts';
import { errorWording } from '../../preload/contract/error-wording.ts';
import { errorParameters, type ErrorCode } from '../../preload/contract/errors.ts';
import { InterfaceLanguage } from '../../preload/contract/settings.ts';

/** A part of a parsed message; type 0 is plain text. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** Parameters that are for programs: an article that is gone has no title left to name it by. */
const unworded: Partial<Record<ErrorCode, readonly string[]>> = { 'article.not-found': ['id'] };

const codes = Object.keys(errorParameters) as ErrorCode[];
const languages = InterfaceLanguage.options;

/** The names a parsed message asks for, also inside its plural forms. */
function namesIn(parts: readonly Part[]): Set<string> {
  const asking = parts.filter(({ type }) => type !== 0);
  const within = asking.flatMap(({ options = {} }) =>
    Object.values(options).flatMap(({ value }) => [...namesIn(value)]),
  );
  return new Set([...asking.flatMap(({ value }) => value ?? []), ...within]);
}

describe.each(languages)('the wording of errors in %s', (language) => {
  it.each(codes)('words %s with exactly its parameters', (code) => {
    const syntax = new IntlMessageFormat(errorWording[language][code], language).getAst();
    const silent = unworded[code] ?? [];
    const expected = errorParameters[code].filter((name) => !silent.includes(name));
    expect([...namesIn(syntax)].sort()).toEqual([...expected].sort());
  });

  it.each(codes)('leaves no sign of its syntax in %s', (code) => {
    const params = Object.fromEntries(errorParameters[code].map((name) => [name, 3]));
    const text = wordError({ code, params }, language);
    expect(text).not.toMatch(/[{}#]/);
    expect(text.length).toBeGreaterThan(10);
  });

  it('has no wording for a code that does not exist', () => {
    expect(Object.keys(errorWording[language]).sort()).toEqual([...codes].sort());
  });
});
