import type { SourceRule } from '../../../preload/contract/records.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** What a library has learnt of sources, in the order it was learnt. */
export const sourceRulesIn = ({ records }: Pick<LibraryStore, 'records'>): readonly SourceRule[] =>
  [...records.values()].filter((record) => record.kind === 'source-rule');
