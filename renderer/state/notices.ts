import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { ConcordanceReceipt } from '../../preload/contract/concordance.ts';
import type { ExportReceipt } from '../../preload/contract/exports.ts';
import type { ImportSummary } from '../../preload/contract/imports.ts';
import type { RuleQuestion } from '../../preload/contract/editing.ts';
import type { Rule } from '../../preload/contract/records.ts';
import type { Receipt } from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';

/** One thing the window tells a person in passing. */
export type News =
  | { readonly kind: 'changed'; readonly receipt: Receipt }
  | { readonly kind: 'undone'; readonly receipt: Receipt }
  | { readonly kind: 'redone'; readonly receipt: Receipt }
  | { readonly kind: 'undone-through'; readonly changes: number; readonly articles: number }
  /** A correction that other articles could have as well. */
  | {
      readonly kind: 'offered';
      readonly about: RuleQuestion;
      readonly rule: Rule;
      readonly count: number;
    }
  | { readonly kind: 'exported'; readonly receipt: ExportReceipt }
  | { readonly kind: 'concordance'; readonly receipt: ConcordanceReceipt }
  | { readonly kind: 'imported'; readonly summary: ImportSummary }
  | { readonly kind: 'reported'; readonly rows: number; readonly file: string }
  | { readonly kind: 'failed'; readonly report: ErrorReport }
  /** What was found about the library itself; it stays until it is put away. */
  | { readonly kind: 'found'; readonly report: ErrorReport };

export type Notice = News & { readonly id: number };

/** Two notices at most: a third would cover what is being read. */
const mostNotices = 2;

export const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({
  notices: [],
}));

let lastId = 0;

/**
 * After a new change nothing undone can be redone; after undoing back, nothing offered still holds. What was
 * offered for a correction goes with it.
 */
function isOutdated(notice: Notice, news: News): boolean {
  const { kind } = notice;
  const { kind: latest } = news;
  if (kind === 'offered') {
    // One correction of two facts is two offers.
    const isOfOne = latest === 'offered' && notice.about.id === news.about.id;
    if (isOfOne && notice.about.fact !== news.about.fact) return false;
    return ['offered', 'undone', 'undone-through'].includes(latest);
  }
  if (latest === 'changed' || latest === 'imported') return kind === 'undone';
  return latest === 'undone-through' && ['changed', 'undone', 'redone'].includes(kind);
}

/** Shows a notice and lets the oldest go where there are too many. */
export function notify(news: News): void {
  lastId += 1;
  const notice: Notice = { ...news, id: lastId };
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((one) => !isOutdated(one, news)), notice].slice(-mostNotices),
  }));
}

/** Words whatever was thrown as a notice. */
export function tell(thrown: unknown): void {
  notify({ kind: 'failed', report: reportOf(thrown) });
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Takes back one change, or the last one that can be taken back. */
export async function undo(token?: Receipt['undo']): Promise<void> {
  try {
    const receipt = await call('changes.undo', token === undefined ? {} : { token });
    useNotices.setState(({ notices }) => ({
      notices: notices.filter(
        (notice) =>
          (notice.kind !== 'changed' && notice.kind !== 'redone') ||
          (token !== undefined && notice.receipt.undo !== token),
      ),
    }));
    notify({ kind: 'undone', receipt });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Makes again one change that was undone, or the last one that was. */
export async function redo(token?: Receipt['redo']): Promise<void> {
  try {
    const receipt = await call('changes.redo', token === undefined ? {} : { token });
    useNotices.setState(({ notices }) => ({
      notices: notices.filter((notice) => notice.kind !== 'undone'),
    }));
    notify({ kind: 'redone', receipt });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Takes back a change with every later one. */
export async function undoThrough(token: NonNullable<Receipt['undo']>): Promise<void> {
  try {
    const { changes, articlesChanged } = await call('changes.undoThrough', { token });
    notify({ kind: 'undone-through', changes, articles: articlesChanged });
  } catch (thrown) {
    tell(thrown);
  }
}
