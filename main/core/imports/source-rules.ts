import type { Rule } from '../../../preload/contract/records.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import type { Draft } from './draft.ts';
import { siteOf } from './source.ts';

type Sourced = Pick<Article, 'url' | 'source'>;

/** The site of a web address, in lower case; none where there is no such address. */
function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//iu.test(url)) return undefined;
  const host = siteOf(url).toLowerCase();
  return host === '' || host.length > 300 ? undefined : host;
}

/**
 * What the correction of one article's source says of others: of its site where it has an address, else of
 * the name it had; nothing where it had neither.
 */
export function ruleFrom(before: Sourced, source: string): Rule | undefined {
  const host = hostOf(before.url);
  if (host !== undefined) return { kind: 'source-of-host', host, name: source };
  const { source: from } = before;
  if (from === undefined || from === '' || from === source) return undefined;
  return { kind: 'source-renamed', from, name: source };
}

function isChangedBy(rule: Rule, { url, source }: Sourced): boolean {
  if (source === rule.name) return false;
  return rule.kind === 'source-of-host' ? hostOf(url) === rule.host : source === rule.from;
}

/** Whether a rule would change an article whose source no person has said. */
export const isSibling = (rule: Rule, article: Sourced & Pick<Article, 'provenance'>): boolean =>
  article.provenance?.source !== 'person' && isChangedBy(rule, article);

/** A draft with the source that a rule gives it. */
export function applyRule(rule: Rule, draft: Draft): Draft {
  if (!isSibling(rule, draft)) return draft;
  const provenance = { ...draft.provenance, source: 'rule' as const };
  return { ...draft, source: rule.name, provenance };
}
