import type { Rule, SourceRule } from '../../../preload/contract/records.ts';
import type { Provenance, PublishedDate } from '../../../preload/contract/vocabulary.ts';
import { type Dated, dateBy, dateRuleFrom } from './date-rules.ts';
import type { Draft } from './draft.ts';
import { sourceBy, type Sourced, sourceRuleFrom } from './source-rules.ts';

/** What of an article any rule looks at. */
export type Ruled = Sourced & Dated;

/** The facts that rules are about. */
export type RuledFact = 'source' | 'published';

const isOfSource = (rule: Rule): rule is SourceRule =>
  rule.kind === 'source-of-host' || rule.kind === 'source-renamed';

export const factOf = (rule: Rule): RuledFact => (isOfSource(rule) ? 'source' : 'published');

/** The site or the source whose articles a rule changes. */
export function aboutOf(rule: Rule): string {
  switch (rule.kind) {
    case 'source-of-host':
    case 'date-order-of-host':
      return rule.host;
    case 'source-renamed':
      return rule.from;
    case 'date-order-of-source':
      return rule.source;
  }
}

/** What the correction of a fact of one article says of others; nothing in most cases. */
export function ruleFrom(fact: RuledFact, before: Ruled, after: Ruled): Rule | undefined {
  const { source, published } = after;
  if (fact === 'source') return source === undefined ? undefined : sourceRuleFrom(before, source);
  return published === undefined ? undefined : dateRuleFrom(before, published);
}

interface RuledFacts {
  readonly source?: string;
  readonly published?: PublishedDate;
}

type Change = RuledFacts & { readonly provenance: Provenance };

function factBy(rule: Rule, article: Ruled): RuledFacts | undefined {
  if (isOfSource(rule)) {
    const source = sourceBy(rule, article);
    return source === undefined ? undefined : { source };
  }
  const published = dateBy(rule, article);
  return published === undefined ? undefined : { published };
}

/** What a rule changes about an article, never a fact that a person has said; undefined for nothing. */
export function changeBy(rule: Rule, article: Ruled): Change | undefined {
  const changed = factBy(rule, article);
  if (changed === undefined) return undefined;
  return { ...changed, provenance: { ...article.provenance, [factOf(rule)]: 'rule' as const } };
}

/** A draft as a rule has it. */
export function applyRule(rule: Rule, draft: Draft): Draft {
  const change = changeBy(rule, draft);
  return change === undefined ? draft : { ...draft, ...change };
}
