import type { WhyMatched } from '../../../preload/contract/queries.ts';
import type { Analyzer } from '../text/analysis.ts';
import type { FoundPart, MarkedText } from './marked-text.ts';
import { rankOf } from './word-test.ts';

/** More forms than these are not told. */
const mostForms = 5;

/** What stands between two words near each other is told up to so many UTF-16 code units. */
const longestForm = 80;

/**
 * The different forms in which the parts of a query were found in the texts of an article, as the article
 * writes them; the best first, equals by how often they stand there.
 */
export function whyOf(
  texts: readonly MarkedText[],
  asked: readonly string[],
  analyzer: Analyzer,
): readonly WhyMatched[] {
  const forms = new Map<string, { readonly why: WhyMatched; count: number }>();
  for (const { text, found } of texts) {
    for (const part of found) {
      const written = formOf(text, part);
      const key = `${part.part} ${part.tier} ${analyzer.surface(written)}`;
      const known = forms.get(key);
      if (known !== undefined) known.count += 1;
      else {
        const why = { asked: asked[part.part] ?? '', found: written, tier: part.tier };
        forms.set(key, { why, count: 1 });
      }
    }
  }
  return [...forms.values()]
    .sort((a, b) => rankOf(a.why.tier) - rankOf(b.why.tier) || b.count - a.count)
    .slice(0, mostForms)
    .map(({ why }) => why);
}

function formOf(text: string, { start, end }: FoundPart): string {
  const form = text.slice(start, end).replace(/\s+/gu, ' ');
  if (form.length <= longestForm) return form;
  return `${form
    .slice(0, longestForm)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}
