import type { ImportRow } from '../../preload/contract/imports.ts';
import type { ArticleDocument } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { withRow } from './desk-rows.ts';
import { openFacts } from './editing.ts';
import { useImports } from './imports.ts';
import { useScreen } from './screen.ts';

/** A row with the facts that its first article has now; what a person wrote is no guess. */
export function withFacts(row: ImportRow, article: ArticleDocument): ImportRow {
  const { title, source, published, language, provenance, origin } = article;
  const settled = {
    date: provenance?.published === 'person',
    source: provenance?.source === 'person',
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

/** Opens the facts of the first article of a row; once they are closed the row has them too. */
export async function correctFacts(row: ImportRow): Promise<void> {
  const [id] = row.ids;
  if (id === undefined) return;
  await openFacts(id);
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
