import { createHash } from 'node:crypto';
import type { RuleOffer } from '../../preload/contract/editing.ts';
import { RecordId, type Rule } from '../../preload/contract/records.ts';
import type { Article, ArticleId, Receipt } from '../../preload/contract/vocabulary.ts';
import { isSibling, ruleFrom } from '../core/imports/source-rules.ts';
import type { Change, LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { sourceRulesIn } from './imports/source-rules.ts';

/** What is learnt from the correction of a source, for articles that are here and for those to come. */
export interface RuleService {
  /** Notes an article as it was before a person corrected its source. */
  readonly corrected: (before: Article) => void;
  /** What the last correction of an article says of others, and of how many. */
  offer(request: { readonly id: ArticleId }): Promise<RuleOffer>;
  /** Gives the others that source and keeps the rule, in one change; nothing where none are left. */
  apply(request: { readonly id: ArticleId }): Promise<Receipt>;
}

export interface RuleServicePorts {
  readonly store: LibraryStore;
  readonly changes: Changes;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Of how many articles it is known what they were: an offer is taken up at once or never. */
const mostNoted = 100;

/** The same for every rule about the same articles, so that a later one takes the place of an earlier. */
function idOf(rule: Rule): RecordId {
  const about = rule.kind === 'source-of-host' ? rule.host : rule.from;
  const digest = createHash('sha256').update(`${rule.kind}\n${about}`).digest('hex').slice(0, 32);
  return RecordId.parse(`rule-${digest}`);
}

export function createRuleService({ store, changes, now }: RuleServicePorts): RuleService {
  const noted = new Map<ArticleId, Pick<Article, 'url' | 'source'>>();

  function ruleOf(id: ArticleId): Rule | undefined {
    const before = noted.get(id);
    const article = store.articles.get(id);
    // A correction that was taken back says nothing any more.
    if (before === undefined || article?.provenance?.source !== 'person') return undefined;
    return article.source === undefined ? undefined : ruleFrom(before, article.source);
  }

  const siblingsOf = (rule: Rule): readonly Article[] =>
    [...store.articles.values()].filter(
      (article) => article.state !== 'trashed' && isSibling(rule, article),
    );

  const renamed = ({ id, provenance }: Article, source: string): Change => ({
    kind: 'patch',
    id,
    fields: { source, provenance: { ...provenance, source: 'rule' }, changedAt: now() },
  });

  /** Rules that would take the name away again: it is the right one by what was said last. */
  const contradicting = ({ name }: Rule): readonly Change[] =>
    sourceRulesIn(store).flatMap(({ id, rule }): readonly Change[] =>
      rule.kind === 'source-renamed' && rule.from === name ? [{ kind: 'discard', id }] : [],
    );

  return {
    corrected({ id, url, source }) {
      noted.delete(id);
      noted.set(id, { ...(url !== undefined && { url }), ...(source !== undefined && { source }) });
      const [oldest] = noted.keys();
      if (noted.size > mostNoted && oldest !== undefined) noted.delete(oldest);
    },

    offer({ id }) {
      const rule = ruleOf(id);
      if (rule === undefined) return Promise.resolve({ count: 0 });
      return Promise.resolve({ rule, count: siblingsOf(rule).length });
    },

    apply: ({ id }) =>
      changes.make({ act: 'edit', facts: ['source'] }, () => {
        const rule = ruleOf(id);
        const siblings = rule === undefined ? [] : siblingsOf(rule);
        if (rule === undefined || siblings.length === 0) return [];
        return [
          ...siblings.map((article) => renamed(article, rule.name)),
          ...contradicting(rule),
          { kind: 'keep', record: { kind: 'source-rule', id: idOf(rule), rule } },
        ];
      }),
  };
}
