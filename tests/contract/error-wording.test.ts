import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { wordError } from '../../main/shell/word-error.ts';
import { errorWording } from '../../preload/contract/error-wording.ts';
import { errorParameters, type ErrorCode } from '../../preload/contract/errors.ts';
import { InterfaceLanguage } from '../../preload/contract/settings.ts';

type Syntax = ReturnType<IntlMessageFormat['getAst']>;

/** Parameters that are for programs: an article that is gone has no title left to name it by. */
const unworded: Partial<Record<ErrorCode, readonly string[]>> = { 'article.not-found': ['id'] };

const codes = Object.keys(errorParameters) as ErrorCode[];
const languages = InterfaceLanguage.options;

/** The names a parsed message asks for, also inside its plural forms. */
function namesIn(syntax: Syntax): Set<string> {
  const names = new Set<string>();
  for (const node of syntax) {
    // 0 is literal text and 7 the number sign of a plural form: neither asks for anything.
    if (node.type === 0 || node.type === 7) continue;
    names.add(node.value);
    if (!('options' in node)) continue;
    for (const { value } of Object.values(node.options)) {
      for (const name of namesIn(value)) names.add(name);
    }
  }
  return names;
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
