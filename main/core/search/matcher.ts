import type { WhyMatched } from '../../../preload/contract/queries.ts';
import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer } from '../text/analysis.ts';
import type { FoundPart, MarkedText, MarkedToken } from './marked-text.ts';
import { groupOf, spanOf, type WantedPart } from './part-groups.ts';
import { planOf, type Plan } from './plan.ts';
import type { QueryTree } from './query-tree.ts';
import { whyOf } from './why.ts';
import { createWordMarks, type WordMark } from './word-marks.ts';
import { placesOf } from './word-places.ts';

/** Finds a query's words in texts. Built once a query, used for every text it is shown with. */
export interface Matcher {
  /** False where the query has no words: nothing is ever marked then. */
  readonly hasWords: boolean;
  /** The whole words that match, clitics and marks included, in order; the words of a phrase each by itself. */
  spansOf(text: string): readonly Span[];
  mark(text: string): MarkedText;
  /** At most five of the forms that matched in these texts, the best first. */
  why(texts: readonly MarkedText[]): readonly WhyMatched[];
}

/** What the query asks for, excluded words left out: those of relaxed searches are marked as well. */
export function createMatcher(tree: QueryTree, analyzer: Analyzer): Matcher {
  const parts = wantedParts(planOf(tree, analyzer));
  const markOf = createWordMarks(parts, analyzer);
  const groups = parts.flatMap((plan, part) => groupOf(plan, part, analyzer));
  const mark = (text: string): MarkedText => {
    const tokens = analyzer.tokens(text);
    const words = tokens.map(({ text: word }) => markOf(word));
    const inGroup = new Array<number | undefined>(tokens.length).fill(undefined);
    const continuing = new Set<number>();
    const found: FoundPart[] = [];
    for (const group of groups) {
      for (const { first, last, tier, runs } of group.stretchesIn(tokens)) {
        for (const run of runs) {
          inGroup.fill(group.part, run.first, run.last + 1);
          for (const place of placesOf(run).slice(1)) continuing.add(place);
        }
        found.push({ part: group.part, tier, ...spanOf(tokens, first, last) });
      }
    }
    const marked = tokens.flatMap((token, position): MarkedToken[] => {
      const part = inGroup[position] ?? words[position]?.part;
      const continues = continuing.has(position);
      return part === undefined ? [] : [{ ...token, part, position, continues }];
    });
    tokens.forEach(({ start, end }, at) => {
      const word: WordMark | undefined = words[at];
      if (word !== undefined) found.push({ ...word, start, end });
    });
    return { text, tokens, marked, found };
  };
  return {
    hasWords: parts.length > 0,
    mark,
    spansOf: (text) => mark(text).marked.map(({ start, end }) => ({ start, end })),
    why: (texts) =>
      whyOf(
        texts,
        parts.map(({ asked }) => asked),
        analyzer,
      ),
  };
}

function wantedParts(plan: Plan): readonly WantedPart[] {
  switch (plan.kind) {
    case 'word':
    case 'phrase':
    case 'prefix':
    case 'fuzzy':
    case 'name':
    case 'near':
      return [plan];
    case 'and':
    case 'or':
      return plan.operands.flatMap(wantedParts);
    case 'collection':
      return wantedParts(plan.operand);
    case 'everything':
    case 'nothing':
    case 'field':
    case 'not':
      return [];
  }
}
