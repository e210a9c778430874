import type { ImportRow } from '../../preload/contract/imports.ts';
import type { ArticleDocument } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { withRow } from './desk-rows.ts';
import { openFacts } from './editing.ts';
import { useImports } from './imports.ts';
import { askForEncoding } from './row-dialogs.ts';
import { useScreen } from './screen.ts';

/** A row with the facts that its first article has now. */
export function withFacts(row: ImportRow, article: ArticleDocument): ImportRow {
  const { title, source, published, language, origin } = article;
  const settled = {
    date: published !== undefined && published.doubt === undefined,
    source: source !== undefined,
    encoding: origin.encoding !== row.encoding,
    'some-failed': false,
    twin: false,
  };
  const { encoding, reason, table, confidence } = row;
  const { key, path, fileName, status, ids, articles, known, failed, twins, failures } = row;
  return {
    ...{ key, path, fileName, status, ids, articles, known, failed, twins, failures },
    title,
    language,
    doubts: row.doubts.filter((doubt) => !settled[doubt]),
    ...(source && { source }),
    ...(published && { published }),
    ...(encoding && { encoding: origin.encoding }),
    ...(confidence === undefined ? {} : { confidence: origin.confidence }),
    ...(reason && { reason }),
    ...(table && { table }),
  };
}

/** Opens what can be changed of the first article of a row; once that is closed the row tells it, too. */
async function change(row: ImportRow, view: 'facts' | 'decoding'): Promise<void> {
  const [id] = row.ids;
  if (id === undefined) return;
  await openFacts(id, view);
  const query = { words: '', filters: [], place: 'all' as const };
  const stop = useScreen.subscribe(({ dialog }) => {
    if (dialog === 'facts') return;
    stop();
    void call('articles.read', { id, query }).then(
      ({ article }) => useImports.setState((desk) => withRow(desk, withFacts(row, article))),
      // The article went while its facts were shown: the row tells what became of the file.
      () => undefined,
    );
  });
}

export const correctFacts = (row: ImportRow): Promise<void> => change(row, 'facts');

/** Offers other encodings: for an article that came in, or for a file that did not. */
export const decodeRow = (row: ImportRow): Promise<void> =>
  row.status === 'imported' ? change(row, 'decoding') : askForEncoding(row);
