import type { ConcordanceRow } from '../../../preload/contract/concordance.ts';
import { keywordInContext } from '../../core/search/concordance.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { createSlices } from '../slices.ts';
import type { Gathering } from './gathering.ts';

/** How many texts are read at once. */
const textsAtOnce = 16;

/** Rows of a table with their words, which are cut out of the texts; each text is read once. */
export async function rowsWithWords(
  { among, table }: Gathering,
  rows: readonly number[],
  { store, clock }: { readonly store: LibraryStore; readonly clock: () => number },
): Promise<readonly ConcordanceRow[]> {
  const rest = createSlices(clock);
  const occurrences = rows.map((row) => table.at(row));
  const needed = new Set(occurrences.flatMap((one) => (one.isInTitle ? [] : [one.article])));
  const texts = await textsOf([...needed], among, store);
  const written: ConcordanceRow[] = [];
  for (const { article: number, isInTitle, start, end, passage } of occurrences) {
    const gathered = among[number];
    if (gathered === undefined) continue;
    const { id, title, source, published, language, direction, origin } =
      store.articles.get(gathered.id) ?? gathered;
    written.push({
      id,
      title,
      source,
      published,
      language,
      direction,
      file: origin.fileName,
      where: isInTitle ? 'title' : 'text',
      start,
      ...keywordInContext(isInTitle ? gathered.title : (texts.get(number) ?? ''), passage, {
        start,
        end,
      }),
    });
    await rest();
  }
  return written;
}

async function textsOf(
  numbers: readonly number[],
  among: Gathering['among'],
  store: LibraryStore,
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  for (let at = 0; at < numbers.length; at += textsAtOnce) {
    await Promise.all(
      numbers.slice(at, at + textsAtOnce).map(async (number) => {
        const article = among[number];
        if (article === undefined) return;
        texts.set(number, await store.readBody(article.body.ref).catch(() => ''));
      }),
    );
  }
  return texts;
}
