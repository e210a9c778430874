import type { ExportOptions } from '../../../preload/contract/exports.ts';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { linesOf, utf8Mark } from './csv-lines.ts';
import type { Exporter } from './exporter.ts';

interface Column {
  /** Stable: scripts rely on it, so it is never translated. */
  readonly name: string;
  readonly needs?: keyof ExportOptions;
  value(article: ArticleDocument): string | number;
}

const joined = (values: readonly string[]) => values.join('; ');

const columns: readonly Column[] = [
  { name: 'id', value: (article) => article.id },
  { name: 'title', value: (article) => article.title },
  { name: 'source', value: (article) => article.source ?? '' },
  { name: 'authors', value: (article) => joined(article.authors) },
  { name: 'published', value: (article) => article.published?.iso ?? '' },
  { name: 'published_written', value: (article) => article.published?.written ?? '' },
  { name: 'calendar', value: (article) => article.published?.calendar ?? '' },
  { name: 'language', value: (article) => article.language },
  { name: 'url', value: (article) => article.url ?? '' },
  { name: 'keywords', value: (article) => joined(article.keywords) },
  { name: 'tags', needs: 'tags', value: (article) => joined(article.tags) },
  { name: 'note', needs: 'notes', value: (article) => article.note },
  {
    name: 'passages',
    needs: 'notes',
    value: (article) => joined(article.passages.map((passage) => passage.quote)),
  },
  { name: 'state', value: (article) => article.state },
  { name: 'imported_at', value: (article) => article.importedAt },
  { name: 'file', needs: 'origin', value: (article) => article.origin.fileName },
  { name: 'path', needs: 'origin', value: (article) => article.origin.path ?? '' },
  { name: 'media_type', needs: 'origin', value: (article) => article.origin.mediaType },
  { name: 'bytes', needs: 'origin', value: (article) => article.origin.bytes },
  { name: 'sha256', needs: 'origin', value: (article) => article.origin.sha256 },
  { name: 'encoding', needs: 'origin', value: (article) => article.origin.encoding },
  {
    name: 'related',
    needs: 'related',
    value: (article) => joined(article.related.map((block) => block.title)),
  },
  { name: 'words', value: (article) => article.body.words },
  { name: 'text', value: (article) => article.body.text },
];

/** One row an article for spreadsheets, as RFC 4180, with the mark that tells them it is UTF-8. */
export const csvExporter: Exporter = {
  extension: '.csv',
  layout: 'one-file',
  async *chunks({ documents, options }) {
    const chosen = columns.filter(({ needs }) => needs === undefined || options[needs]);
    yield utf8Mark + linesOf([chosen.map(({ name }) => name)]);
    for await (const document of documents) {
      yield linesOf([chosen.map((column) => column.value(document))]);
    }
  },
};
