import { create } from 'zustand';
import type {
  EditedFacts,
  PossibleDecoding,
  RuleQuestion,
} from '../../preload/contract/editing.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { everything } from '../../preload/contract/queries.ts';
import type {
  ArticleDocument,
  ArticleId,
  FactName,
  Passage,
} from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { tellReceipt } from './acts.ts';
import { dismiss, type Notice, notify, tell } from './notices.ts';
import { readBeside } from './reading.ts';
import { closeDialog, openDialog } from './screen.ts';

type View = 'facts' | 'decoding' | 'unplaced';

interface EditingState {
  /** As it was when the dialog was opened. */
  readonly article: ArticleDocument | undefined;
  readonly view: View;
  /** What stands in the fields of the form, kept while another view is shown. */
  readonly typed: Readonly<Record<FactName, string>> | undefined;
  /** Why the facts could not be kept. */
  readonly refused: ErrorReport | undefined;
  /** Undefined while the original is read in each encoding. */
  readonly decodings: readonly PossibleDecoding[] | undefined;
  /** The passages that have no place after the last decoding. */
  readonly unplaced: readonly Passage[];
  readonly isBusy: boolean;
}

const nothing: EditingState = {
  article: undefined,
  view: 'facts',
  typed: undefined,
  refused: undefined,
  decodings: undefined,
  unplaced: [],
  isBusy: false,
};

export const useEditing = create<EditingState>()(() => nothing);

/** Opens the facts of an article, or the encodings it could be read in. */
export async function openFacts(
  id: ArticleId,
  view: 'facts' | 'decoding' = 'facts',
): Promise<void> {
  try {
    const { article } = await call('articles.read', { id, query: everything });
    useEditing.setState({ ...nothing, article });
    openDialog('facts');
    if (view === 'decoding') showDecodings();
  } catch (thrown) {
    tell(thrown);
  }
}

/** Offers what was corrected about one article for the others like it. */
async function offerRule(about: RuleQuestion): Promise<void> {
  try {
    const { rule, count } = await call('rules.offer', about);
    if (rule !== undefined && count > 0) notify({ kind: 'offered', about, rule, count });
  } catch (thrown) {
    tell(thrown);
  }
}

async function offerRules(id: ArticleId, facts: EditedFacts): Promise<void> {
  for (const fact of ['source', 'published'] as const) {
    if (facts[fact] !== undefined) await offerRule({ id, fact });
  }
}

/** Corrects the others as well, and puts the offer away. */
export async function takeOffer({
  id,
  about,
}: Extract<Notice, { readonly kind: 'offered' }>): Promise<void> {
  dismiss(id);
  await tellReceipt(call('rules.apply', about));
}

/** Keeps facts that a person changed; why they are refused is told beside the field. */
export async function keepFacts(id: ArticleId, facts: EditedFacts): Promise<void> {
  useEditing.setState({ isBusy: true, refused: undefined });
  try {
    const receipt = await call('articles.edit', { id, facts });
    closeDialog();
    notify({ kind: 'changed', receipt });
    if (receipt.articlesChanged > 0) void offerRules(id, facts);
  } catch (thrown) {
    const refused = reportOf(thrown);
    if (refused.code.startsWith('edit.')) useEditing.setState({ refused });
    else tell(thrown);
  } finally {
    useEditing.setState({ isBusy: false });
  }
}

export const keepTyped = (typed: EditingState['typed']): void => useEditing.setState({ typed });

/** What was refused is being written anew. */
export const forgetRefusal = (): void => useEditing.setState({ refused: undefined });

async function fetchDecodings(id: ArticleId): Promise<void> {
  try {
    const decodings = await call('articles.decodings', { id });
    if (useEditing.getState().article?.id === id) useEditing.setState({ decodings });
  } catch (thrown) {
    closeDialog();
    tell(thrown);
  }
}

/** Shows the encodings that the article could be read in. */
export function showDecodings(): void {
  const { article } = useEditing.getState();
  if (article === undefined) return;
  useEditing.setState({ view: 'decoding', decodings: undefined });
  void fetchDecodings(article.id);
}

export const showFacts = (): void => useEditing.setState({ view: 'facts' });

/** Reads the original again; the passages that have no place then are shown. */
export async function decodeAgain(id: ArticleId, encoding: string): Promise<void> {
  useEditing.setState({ isBusy: true });
  try {
    const { receipt, unplaced } = await call('articles.decodeAgain', { id, encoding });
    if (unplaced.length === 0) closeDialog();
    else useEditing.setState({ view: 'unplaced', unplaced });
    notify({ kind: 'changed', receipt });
  } catch (thrown) {
    tell(thrown);
  } finally {
    useEditing.setState({ isBusy: false });
  }
}

/** Makes one article of two, and opens the one that stays. */
export async function mergeInto(keep: ArticleId, drop: ArticleId): Promise<void> {
  closeDialog();
  await tellReceipt(call('articles.merge', { keep, drop }));
  readBeside(keep);
}
