import { createHash } from 'node:crypto';
import type { RuleOffer, RuleQuestion } from '../../preload/contract/editing.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { type LearntRule, RecordId, type Rule } from '../../preload/contract/records.ts';
import type { Article, ArticleId, FactName, Receipt } from '../../preload/contract/vocabulary.ts';
import { aboutOf, changeBy, ruleFrom, type Ruled, type RuledFact } from '../core/imports/rules.ts';
import type { Change, LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { rulesIn } from './imports/learnt-rules.ts';

/** What is learnt from corrections, for articles that are here and for those to come. */
export interface RuleService {
  /** Notes an article as it was before a person corrected these facts. */
  readonly corrected: (before: Article, facts: readonly FactName[]) => void;
  /** What the last correction of a fact says of others, and of how many. */
  offer(question: RuleQuestion): Promise<RuleOffer>;
  /** Corrects the others as well and keeps the rule, in one change; nothing where none are left. */
  apply(question: RuleQuestion): Promise<Receipt>;
  /** Every rule that later imports follow, the one that was learnt last first. */
  list(): { readonly rules: readonly LearntRule[] };
  /** What the rule changed stays as it is. Refuses with `record.not-found`. */
  remove(request: { readonly id: RecordId }): Promise<Receipt>;
}

export interface RuleServicePorts {
  readonly store: LibraryStore;
  readonly changes: Changes;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** Of how many corrections it is known what was there: an offer is taken up at once or never. */
const mostNoted = 100;

const ruledFacts: readonly RuledFact[] = ['source', 'published'];

/** The same for every rule about the same articles, so that a later one takes the place of an earlier. */
function idOf(rule: Rule): RecordId {
  const about = `${rule.kind}\n${aboutOf(rule)}`;
  return RecordId.parse(`rule-${createHash('sha256').update(about).digest('hex').slice(0, 32)}`);
}

function learnt(rule: Rule): LearntRule {
  const id = idOf(rule);
  return rule.kind === 'source-of-host' || rule.kind === 'source-renamed'
    ? { kind: 'source-rule', id, rule }
    : { kind: 'date-rule', id, rule };
}

const factsOf = ({ url, source, published, provenance }: Article): Ruled => ({
  ...(url !== undefined && { url }),
  ...(source !== undefined && { source }),
  ...(published !== undefined && { published }),
  ...(provenance !== undefined && { provenance }),
});

export function createRuleService({ store, changes, now }: RuleServicePorts): RuleService {
  const noted = new Map<string, Ruled>();
  const keyOf = (id: ArticleId, fact: RuledFact) => `${fact}\n${id}`;

  function ruleOf({ id, fact }: RuleQuestion): Rule | undefined {
    const before = noted.get(keyOf(id, fact));
    const article = store.articles.get(id);
    // A correction that was taken back says nothing any more.
    if (before === undefined || article?.provenance?.[fact] !== 'person') return undefined;
    return ruleFrom(fact, before, article);
  }

  /** What the rule changes about the articles that are here. */
  const siblingsBy = (rule: Rule): readonly Change[] =>
    [...store.articles.values()].flatMap((article): readonly Change[] => {
      const fields = article.state === 'trashed' ? undefined : changeBy(rule, article);
      if (fields === undefined) return [];
      return [{ kind: 'patch', id: article.id, fields: { ...fields, changedAt: now() } }];
    });

  /** Rules that would take the name away again: it is the right one by what was said last. */
  const contradicting = (rule: Rule): readonly Change[] =>
    rulesIn(store).flatMap(({ id, rule: other }): readonly Change[] =>
      'name' in rule && other.kind === 'source-renamed' && other.from === rule.name
        ? [{ kind: 'discard', id }]
        : [],
    );

  function ruleWith(id: RecordId): Rule {
    const found = rulesIn(store).find((one) => one.id === id);
    if (found === undefined) throw WarraqError.of('record.not-found', {});
    return found.rule;
  }

  return {
    corrected(before, facts) {
      for (const fact of ruledFacts.filter((one) => facts.includes(one))) {
        const key = keyOf(before.id, fact);
        noted.delete(key);
        noted.set(key, factsOf(before));
        const [oldest] = noted.keys();
        if (noted.size > mostNoted && oldest !== undefined) noted.delete(oldest);
      }
    },

    offer(question) {
      const rule = ruleOf(question);
      if (rule === undefined) return Promise.resolve({ count: 0 });
      return Promise.resolve({ rule, count: siblingsBy(rule).length });
    },

    apply: (question) =>
      changes.make({ act: 'edit', facts: [question.fact] }, () => {
        const rule = ruleOf(question);
        const siblings = rule === undefined ? [] : siblingsBy(rule);
        if (rule === undefined || siblings.length === 0) return [];
        return [...siblings, ...contradicting(rule), { kind: 'keep', record: learnt(rule) }];
      }),

    list: () => ({ rules: [...rulesIn(store)].reverse() }),

    async remove({ id }) {
      const about = aboutOf(ruleWith(id));
      return changes.make({ act: 'rule', about }, () => {
        ruleWith(id);
        return [{ kind: 'discard', id }];
      });
    },
  };
}
