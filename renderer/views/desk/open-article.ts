import type { ImportRow } from '../../../preload/contract/imports.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { goTo } from '../../state/query.ts';
import { bringReaderForward, read } from '../../state/reading.ts';
import { showScreen } from '../../state/screen.ts';

/** Leaves the desk for an article. */
export function openArticle(id: ArticleId): void {
  goTo('all');
  read(id);
  bringReaderForward(true);
  showScreen('library');
}

/** Opens the first article that a file became, or that was there before it; nothing where it failed. */
export function openFirst({ ids }: ImportRow): void {
  const [id] = ids;
  if (id !== undefined) openArticle(id);
}
