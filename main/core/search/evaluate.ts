import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import { termOf } from '../text/analyzer.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Lookup } from './lookup.ts';
import type { NameForm, NamePlan, NearPlan, PhrasePlan, Plan, WordPlan } from './plan.ts';
import type { Ranking } from './ranking.ts';
import { joint, type Scores } from './scores.ts';
import type { Match, Matches } from './search-index.ts';

type Articles = ReadonlyMap<ArticleId, Article>;
/** The articles that are still in question; only the keys matter. */
type Within = ReadonlyMap<ArticleId, unknown>;
type Find = (plan: Plan, within: Within) => Promise<Scores>;

/**
 * Finds and ranks. With `all`, every word is required; where no article has them all, those with the most
 * of them come back as relaxed. Quoted phrases, exact spellings, names and words near each other are
 * never relaxed. With `any`, one word is enough, and a phrase counts on top of its words.
 * Exclusions and fields, and alternatives with such in them, are required in every case.
 */
export async function evaluate(
  plan: Plan,
  articles: Articles,
  match: 'all' | 'any',
  lookup: Lookup,
  ranking: Ranking,
): Promise<Matches> {
  const stated = plan.kind === 'and' ? plan.operands : [plan];
  const operands = match === 'any' ? stated.flatMap(loosened) : stated;
  const words = operands.filter(isRelaxable);
  const required = operands.filter((operand) => !isRelaxable(operand));
  const find: Find = (each, within) => scoresOf(each, within, articles, lookup);

  if (match === 'all' || words.length < 2) {
    const whole: Plan = match === 'all' ? plan : { kind: 'and', operands };
    const scores = await find(whole, articles);
    if (scores.size > 0 || words.length < 2) {
      return { matches: ranked(await lookup.closer(scores, words)), relaxed: false };
    }
  }
  const within =
    required.length === 0 ? articles : await find({ kind: 'and', operands: required }, articles);
  const coverage = new Map<ArticleId, Coverage>();
  for (const word of words) cover(coverage, await find(word, within));
  const relevance = await lookup.closer(byRelevance(coverage, ranking.coverage), words);
  if (match === 'any') return { matches: ranked(relevance), relaxed: false };
  const closest = byCoverage(coverage, relevance);
  return { matches: ranked(closest), relaxed: closest.size > 0 };
}

/** Where one word is enough: a phrase beside its words, a spelling as a word, and near words beside each. */
function loosened(plan: Plan): readonly Plan[] {
  if (plan.kind === 'near') return [plan.left, plan.right, { ...plan, quoted: false }];
  if (plan.kind !== 'phrase' || !plan.quoted) return [plan];
  const loose = { ...plan, quoted: false };
  return plan.by === 'spelling' ? [loose] : [...plan.words, loose];
}

/** Whether an operand is made of bare words only. */
function isRelaxable(plan: Plan): boolean {
  switch (plan.kind) {
    case 'word':
    case 'prefix':
    case 'fuzzy':
      return true;
    case 'phrase':
    case 'near':
      return !plan.quoted;
    case 'and':
    case 'or':
      return plan.operands.every(isRelaxable);
    case 'everything':
    case 'nothing':
    case 'name':
    case 'field':
    case 'collection':
    case 'not':
      return false;
  }
}

async function scoresOf(
  plan: Plan,
  within: Within,
  articles: Articles,
  lookup: Lookup,
): Promise<Scores> {
  const find: Find = (each, among) => scoresOf(each, among, articles, lookup);
  switch (plan.kind) {
    case 'everything':
      return unscored(within, () => true, lookup);
    case 'nothing':
      return new Map();
    case 'word':
    case 'prefix':
    case 'fuzzy':
      return kept(await lookup.withAny([plan]), within);
    case 'phrase':
      return phraseScores(plan, within, lookup);
    case 'name':
      return nameScores(plan, within, lookup);
    case 'near':
      return nearScores(plan, within, find, lookup);
    case 'field': {
      const predicate = lookup.predicate(plan);
      return unscored(
        within,
        (id) => {
          const article = articles.get(id);
          return article !== undefined && predicate(article);
        },
        lookup,
      );
    }
    case 'collection':
      return find(plan.operand, within);
    case 'not': {
      const excluded = await find(plan.operand, within);
      return unscored(within, (id) => !excluded.has(id), lookup);
    }
    case 'and':
      return intersection(plan.operands, within, find);
    case 'or':
      return union(plan.operands, within, find, lookup);
  }
}

async function phraseScores(plan: PhrasePlan, within: Within, lookup: Lookup): Promise<Scores> {
  const holds = lookup.phraseTest(plan);
  if (plan.terms.length === 0) return unscored(within, holds, lookup);
  const words = plan.terms.map(({ term }) => [term]);
  return tested(kept(await lookup.withAllWords(words), within), holds, lookup);
}

/** The more of its spellings an article has, the more it is about the name. */
async function nameScores(plan: NamePlan, within: Within, lookup: Lookup): Promise<Scores> {
  const scores = new Map<ArticleId, number>();
  for (const form of plan.forms) {
    for (const [id, score] of await formScores(form, within, lookup)) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  return scores;
}

async function formScores(form: NameForm, within: Within, lookup: Lookup): Promise<Scores> {
  const holds = lookup.formTest(form);
  const words = form.by === 'spelling' ? [] : indexedWordsOf(form);
  if (words.length === 0) return unscored(within, holds, lookup);
  const [only] = words;
  if (only !== undefined && form.words.length === 1)
    return kept(await lookup.withTerms(only), within);
  return tested(kept(await lookup.withAllWords(words), within), holds, lookup);
}

/** The terms that stand in the index for each word of a form; a stop word has none there. */
function indexedWordsOf({ words }: NameForm): readonly (readonly string[])[] {
  return words.flatMap((forms) => {
    const indexed = [...forms].filter((form) => !isStopWord(form));
    return indexed.length < forms.size ? [] : [indexed.map((form) => termOf(form, 'surface'))];
  });
}

async function nearScores(
  plan: NearPlan,
  within: Within,
  find: Find,
  lookup: Lookup,
): Promise<Scores> {
  const left = await find(plan.left, within);
  const both = joint(left, await find(plan.right, left));
  return tested(both, lookup.nearTest(plan), lookup);
}

/** What is looked up comes first, so that facts and exclusions are asked of few articles. */
const order: Readonly<Record<Plan['kind'], number>> = {
  nothing: 0,
  word: 1,
  prefix: 1,
  fuzzy: 1,
  phrase: 1,
  name: 1,
  near: 2,
  or: 2,
  and: 2,
  collection: 2,
  field: 3,
  not: 4,
  everything: 5,
};

async function intersection(
  operands: readonly Plan[],
  within: Within,
  find: Find,
): Promise<Scores> {
  const [first, ...rest] = [...operands].sort((a, b) => order[a.kind] - order[b.kind]);
  if (first === undefined) return new Map();
  let survivors = await find(first, within);
  for (const operand of rest) {
    if (survivors.size === 0) break;
    survivors = joint(survivors, await find(operand, survivors));
  }
  return survivors;
}

/** Words side by side are looked up together, so that no term is scored twice. */
async function union(
  operands: readonly Plan[],
  within: Within,
  find: Find,
  lookup: Lookup,
): Promise<Scores> {
  const words = operands.filter(isWord);
  const scores = new Map(kept(await lookup.withAny(words), within));
  for (const operand of operands) {
    if (isWord(operand)) continue;
    // What scores nothing has only to be asked of articles that nothing else found.
    const among = isUnscored(operand) ? without(within, scores) : within;
    for (const [id, score] of await find(operand, among)) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  return scores;
}

function isUnscored(plan: Plan): boolean {
  const isStopWord = plan.kind === 'phrase' && plan.terms.length === 0;
  return isStopWord || plan.kind === 'field' || plan.kind === 'not';
}

function without(within: Within, found: Within): Within {
  return new Map([...within].filter(([id]) => !found.has(id)));
}

function isWord(plan: Plan): plan is WordPlan {
  return plan.kind === 'word' || plan.kind === 'prefix' || plan.kind === 'fuzzy';
}

/** Articles tested between two looks at the clock. */
const stride = 64;

async function unscored(
  within: Within,
  keeps: (id: ArticleId) => boolean,
  lookup: Lookup,
): Promise<Scores> {
  const scores = new Map<ArticleId, number>();
  let looked = 0;
  for (const id of within.keys()) {
    if (keeps(id)) scores.set(id, 0);
    looked += 1;
    if (looked % stride === 0) await lookup.rest();
  }
  return scores;
}

async function tested(
  found: Scores,
  keeps: (id: ArticleId) => boolean,
  lookup: Lookup,
): Promise<Scores> {
  const scores = new Map<ArticleId, number>();
  let looked = 0;
  for (const [id, score] of found) {
    if (keeps(id)) scores.set(id, score);
    looked += 1;
    if (looked % stride === 0) await lookup.rest();
  }
  return scores;
}

function kept(scores: Scores, within: Within): Scores {
  const inside = new Map<ArticleId, number>();
  for (const [id, score] of scores) if (within.has(id)) inside.set(id, score);
  return inside;
}

interface Coverage {
  readonly words: number;
  readonly score: number;
}

function cover(coverage: Map<ArticleId, Coverage>, scores: Scores): void {
  for (const [id, score] of scores) {
    const before = coverage.get(id);
    coverage.set(id, { words: (before?.words ?? 0) + 1, score: (before?.score ?? 0) + score });
  }
}

/** Having more of the words counts on top of their scores. */
function byRelevance(coverage: ReadonlyMap<ArticleId, Coverage>, exponent: number): Scores {
  return new Map(Array.from(coverage, ([id, { words, score }]) => [id, score * words ** exponent]));
}

/** The articles with the most words, or one fewer: the whole part of their score is the number of words. */
function byCoverage(coverage: ReadonlyMap<ArticleId, Coverage>, relevance: Scores): Scores {
  let most = 0;
  for (const { words } of coverage.values()) most = Math.max(most, words);
  const closest = [...coverage].filter(([, { words }]) => words >= Math.max(1, most - 1));
  return new Map(
    closest.map(([id, { words }]) => {
      const score = relevance.get(id) ?? 0;
      return [id, words + score / (1 + score)];
    }),
  );
}

/** Best first; equals stay in the order they were found in. */
function ranked(scores: Scores): readonly Match[] {
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}
