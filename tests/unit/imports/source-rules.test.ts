import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/imports/draft.ts';
import { applyRule, changeBy, type Ruled, ruleFrom } from '../../../main/core/imports/rules.ts';
import type { Rule } from '../../../preload/contract/records.ts';

const draft: Draft = {
  title: 'المرفأ يفتح أبوابه',
  text: 'فتح المرفأ أبوابه صباح اليوم.',
  language: 'ar',
  direction: 'rtl',
  source: 'marfa.example',
  authors: [],
  url: 'https://www.Marfa.example/2023/port?page=2',
  keywords: [],
  related: [],
  provenance: { title: 'place', source: 'guess' },
};
const ofHost: Rule = { kind: 'source-of-host', host: 'marfa.example', name: 'جريدة المرفأ' };
const renamed: Rule = { kind: 'source-renamed', from: 'المرفا', name: 'جريدة المرفأ' };

const from = (before: Ruled) => ruleFrom('source', before, { source: 'جريدة المرفأ' });
const isSibling = (rule: Rule, article: Ruled) => changeBy(rule, article) !== undefined;

describe('a rule learnt from a correction', () => {
  it('is of the site of the article, however its address is written', () => {
    expect(from(draft)).toEqual(ofHost);
  });

  it('is of the former name where there is no web address', () => {
    expect(from({ source: 'المرفا' })).toEqual(renamed);
    expect(from({ source: 'المرفا', url: 'saved from a disk' })).toEqual(renamed);
  });

  it('is none where the article had neither, or had that name already', () => {
    expect(from({})).toBeUndefined();
    expect(from({ source: 'جريدة المرفأ' })).toBeUndefined();
  });

  it('is about the articles of that very site, with or without a source', () => {
    expect(isSibling(ofHost, { url: 'http://marfa.example', source: 'x' })).toBe(true);
    expect(isSibling(ofHost, { url: 'http://marfa.example:8080/a' })).toBe(true);
    expect(isSibling(ofHost, { url: 'http://sport.marfa.example/a' })).toBe(false);
    expect(isSibling(ofHost, { url: 'http://other.example/marfa.example' })).toBe(false);
    expect(isSibling(ofHost, { source: 'marfa.example' })).toBe(false);
  });

  it('is about the articles of the former name, wherever they are from', () => {
    expect(isSibling(renamed, { source: 'المرفا', url: 'http://other.example/' })).toBe(true);
    expect(isSibling(renamed, { source: 'المرفأ الجديد' })).toBe(false);
    expect(isSibling(renamed, {})).toBe(false);
  });

  it('leaves alone what is so already and what a person said', () => {
    const { url } = draft;
    expect(isSibling(ofHost, { url, source: 'جريدة المرفأ' })).toBe(false);
    expect(isSibling(ofHost, { url, source: 'x', provenance: { source: 'person' } })).toBe(false);
    expect(isSibling(ofHost, { url, provenance: { source: 'person' } })).toBe(false);
  });

  it('gives a draft its source, says that a rule did, and leaves the rest', () => {
    expect(applyRule(ofHost, draft)).toEqual({
      ...draft,
      source: 'جريدة المرفأ',
      provenance: { title: 'place', source: 'rule' },
    });
    expect(applyRule(renamed, draft)).toBe(draft);
  });
});
