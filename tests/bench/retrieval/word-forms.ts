import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseQuery } from '../../../main/core/search/parse-query.ts';
import type { SearchIndex } from '../../../main/core/search/search-index.ts';
import { indexOf } from './indexed.ts';

const Asked = z.array(z.object({ q: z.string(), relevant: z.array(z.string()) }));
const Morphology = z.object({
  docs: z.array(z.object({ id: z.string(), title: z.string(), body: z.string() })),
  queries: Asked,
  hardQueries: Asked,
});
const Conflation = z.array(z.array(z.string()));

/** Shares from 0 to 1. */
export interface FormFigures {
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), relevance 0 or 1. */
  readonly gainAt10: number;
  /** Of all that was found, how much was relevant; and of all that is relevant, how much was found. */
  readonly precision: number;
  readonly recall: number;
}

/** Queries of one word in other forms than the documents have, and queries of several; all words required. */
export async function measureWordForms(
  index: SearchIndex,
  path: string,
): Promise<{ readonly several: FormFigures; readonly hard: FormFigures }> {
  const { docs, queries, hardQueries } = Morphology.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { among, placeOf } = indexOf(
    index,
    docs.map(({ title, body }) => ({ title, text: body })),
  );
  const figuresOf = async (asked: z.infer<typeof Asked>): Promise<FormFigures> => {
    const [gains, counts] = [[] as number[], { found: 0, right: 0, wanted: 0 }];
    for (const { q, relevant } of asked) {
      const { matches } = await index.search(parseQuery(q), { match: 'all', among });
      const isRight = matches.map(({ id }) => relevant.includes(docs[placeOf(id)]?.id ?? ''));
      gains.push(gainOf(isRight) / gainOf(relevant.map(() => true)));
      counts.found += isRight.length;
      counts.right += isRight.filter(Boolean).length;
      counts.wanted += relevant.length;
    }
    return {
      gainAt10: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
      precision: counts.right / counts.found,
      recall: counts.right / counts.wanted,
    };
  };
  return { several: await figuresOf(queries), hard: await figuresOf(hardQueries) };
}

function gainOf(isRight: readonly boolean[]): number {
  return isRight.slice(0, 10).reduce((sum, is, at) => sum + (is ? 1 / Math.log2(at + 2) : 0), 0);
}

export interface ConflationFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Every form is a text and asks for all others: those of its own group should be found and no more. */
export async function measureConflation(
  index: SearchIndex,
  path: string,
): Promise<ConflationFigures> {
  const groups = Conflation.parse(JSON.parse(readFileSync(path, 'utf8')));
  const forms = groups.flatMap((group, number) => group.map((text) => ({ text, number })));
  const { among, placeOf } = indexOf(index, forms);
  let [found, right, wanted] = [0, 0, 0];
  for (const [at, { text, number }] of forms.entries()) {
    const { matches } = await index.search(parseQuery(text), { match: 'all', among });
    const others = matches.filter(({ id }) => placeOf(id) !== at);
    found += others.length;
    right += others.filter(({ id }) => forms[placeOf(id)]?.number === number).length;
    wanted += (groups[number]?.length ?? 1) - 1;
  }
  const [precision, recall] = [right / found, right / wanted];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
