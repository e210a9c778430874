import type { LearntRule, Rule } from '../../../preload/contract/records.ts';
import type { LibraryStore } from '../../store/library-store.ts';

type Records = Pick<LibraryStore, 'records'>;

/** What a library has learnt from corrections, in the order it was learnt. */
export const rulesIn = ({ records }: Records): readonly LearntRule[] =>
  [...records.values()].filter(
    (record) => record.kind === 'source-rule' || record.kind === 'date-rule',
  );

/** Rules about sources first: others ask by which source an article is. */
export function rulesToFollow(store: Records): readonly Rule[] {
  const learnt = rulesIn(store);
  const ofKind = (kind: LearntRule['kind']) =>
    learnt.flatMap((one): readonly Rule[] => (one.kind === kind ? [one.rule] : []));
  return [...ofKind('source-rule'), ...ofKind('date-rule')];
}
