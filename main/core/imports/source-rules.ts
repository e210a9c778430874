import type { SourceRule } from '../../../preload/contract/records.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { hostOf } from './source.ts';

/** What of an article rules about its source look at. */
export type Sourced = Pick<Article, 'url' | 'source' | 'provenance'>;

/**
 * What the correction of one article's source says of others: of its site where it has an address, else of
 * the name it had; nothing where it had neither.
 */
export function sourceRuleFrom(before: Sourced, source: string): SourceRule | undefined {
  const host = hostOf(before.url);
  if (host !== undefined) return { kind: 'source-of-host', host, name: source };
  const { source: from } = before;
  if (from === undefined || from === '' || from === source) return undefined;
  return { kind: 'source-renamed', from, name: source };
}

const isAbout = (rule: SourceRule, { url, source }: Sourced): boolean =>
  rule.kind === 'source-of-host' ? hostOf(url) === rule.host : source === rule.from;

/** The source that a rule gives an article; undefined where that changes nothing. */
export function sourceBy(rule: SourceRule, article: Sourced): string | undefined {
  const { source, provenance } = article;
  if (source === rule.name || provenance?.source === 'person') return undefined;
  return isAbout(rule, article) ? rule.name : undefined;
}
