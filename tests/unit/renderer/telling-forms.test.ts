import { expect, it } from 'vitest';
import type { MatchTier, WhyMatched } from '../../../preload/contract/queries.ts';
import { tellingForms } from '../../../renderer/views/results/telling-forms.ts';

const form = (asked: string, found: string, tier: MatchTier): WhyMatched => ({
  asked,
  found,
  tier,
});

it('explains only what does not stand there as it was asked for', () => {
  const stem = form('عراق', 'العراقي', 'stem');
  const near = form('قوات NEAR/3 حدود', 'قوات على الحدود', 'near');
  const why = [form('قوات', 'قوات', 'surface'), near, form('قوات', 'قواته', 'stem'), stem];
  expect(tellingForms(why)).toEqual([near, stem]);
  expect(tellingForms([form('أحمد', 'أحمد', 'exact')])).toEqual([]);
});
