import { create } from 'zustand';
import type { CallOutput } from '../../preload/contract/calls.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { currentQuery } from './query.ts';

/** An article as it is read, with the marks of the query it was opened under. */
export type OpenArticle = CallOutput<'articles.read'>;

/** Where a match begins in the title or the text, in UTF-16 code units. */
export interface MatchPlace {
  readonly where: 'title' | 'text';
  readonly start: number;
}

/** An article that a person came from. */
export interface PassedArticle {
  readonly id: ArticleId;
  readonly title: string;
}

interface ReadingState {
  readonly id: ArticleId | undefined;
  readonly open: OpenArticle | undefined;
  readonly error: ErrorReport | undefined;
  /** In a narrow window: whether the reader stands in the list's place. */
  readonly inFront: boolean;
  /** Which match the person stands at, from 0; -1 before they have gone to one. */
  readonly match: number;
  /** The articles that were left for one that stands beside them, the last one last. */
  readonly trail: readonly PassedArticle[];
  /** The match to go to once the article is there. */
  readonly sought: MatchPlace | undefined;
}

const nothing: ReadingState = {
  id: undefined,
  open: undefined,
  error: undefined,
  inFront: false,
  match: -1,
  trail: [],
  sought: undefined,
};

export const useReading = create<ReadingState>()(() => nothing);

/** Half a query, as while a phrase is being typed, must not take the article away: no marks then. */
async function fetchArticle(id: ArticleId): Promise<OpenArticle> {
  const query = currentQuery();
  try {
    return await call('articles.read', { id, query });
  } catch (thrown) {
    if (!reportOf(thrown).code.startsWith('query.')) throw thrown;
    return call('articles.read', { id, query: { ...query, words: '' } });
  }
}

async function load(id: ArticleId): Promise<void> {
  try {
    const open = await fetchArticle(id);
    const { id: wanted, sought } = useReading.getState();
    if (wanted !== id) return;
    const match = sought === undefined ? {} : { match: matchAt(open, sought) };
    useReading.setState({ open, error: undefined, sought: undefined, ...match });
  } catch (thrown) {
    if (useReading.getState().id !== id) return;
    const error = reportOf(thrown);
    // It was deleted, or its import undone, and a notice says so: there is nothing to show.
    if (error.code === 'article.not-found') closeReading();
    else useReading.setState({ open: undefined, error });
  }
}

/** Opens an article; the one before stays on the page until the new one is there. */
export function read(id: ArticleId): void {
  if (useReading.getState().id === id) return;
  useReading.setState({ id, error: undefined, match: -1, trail: [], sought: undefined });
  void load(id);
}

/** Opens an article that stands beside the one that is read, and keeps the way back to that. */
export function readBeside(id: ArticleId): void {
  const { open, trail } = useReading.getState();
  if (open?.article.id === id) return;
  read(id);
  if (open === undefined) return;
  const { id: from, title } = open.article;
  useReading.setState({ trail: [...trail, { id: from, title }] });
}

/** Goes back to the article that was left last for one beside it. */
export function readBefore(): void {
  const { trail } = useReading.getState();
  const before = trail.at(-1);
  if (before === undefined) return;
  read(before.id);
  useReading.setState({ trail: trail.slice(0, -1) });
}

/** Which match begins there, those of the title first; -1 where none does. */
export function matchAt({ marks }: OpenArticle, { where, start }: MatchPlace): number {
  const at = (where === 'title' ? marks.title : marks.body).findIndex(
    (mark) => mark.start === start,
  );
  return at < 0 || where === 'title' ? at : marks.title.length + at;
}

/** Opens an article at one of its matches. */
export function readAt(id: ArticleId, place: MatchPlace): void {
  const { open } = useReading.getState();
  const match = open?.article.id === id ? matchAt(open, place) : -1;
  if (match >= 0) {
    useReading.setState({ id, error: undefined, match, sought: undefined });
    return;
  }
  useReading.setState({ id, error: undefined, match: -1, trail: [], sought: place });
  void load(id);
}

/** Reads the open article again, after it or the query changed. */
export function refreshReading(): void {
  const { id } = useReading.getState();
  if (id !== undefined) void load(id);
}

export const closeReading = (): void => useReading.setState(nothing);
export const bringReaderForward = (inFront: boolean): void => useReading.setState({ inFront });

/** How many matches an article has, those of its title first. */
export function countMatches({ marks }: OpenArticle): number {
  return marks.title.length + marks.body.length;
}

/** Goes to the next or the previous match, round from the last to the first. */
export function stepMatch(step: 1 | -1): void {
  useReading.setState(({ open, match }) => {
    const count = open === undefined ? 0 : countMatches(open);
    if (count === 0) return {};
    if (match < 0) return { match: step === 1 ? 0 : count - 1 };
    return { match: (match + step + count) % count };
  });
}
