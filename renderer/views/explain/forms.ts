import type { CallOutput } from '../../../preload/contract/calls.ts';

type Terms = CallOutput<'text.explain'>[number]['terms'];

/** The forms of a word as a person reads them, without the sign that keeps the tiers apart; '' for none. */
export function formsOf(terms: Terms): Readonly<Record<Terms[number]['tier'], string>> {
  const formsIn = (tier: Terms[number]['tier']): string =>
    terms
      .filter((term) => term.tier === tier)
      .map(({ term }) => term.replace(/^[=~]/u, ''))
      .join(' ');
  return { surface: formsIn('surface'), stem: formsIn('stem'), skeleton: formsIn('skeleton') };
}
