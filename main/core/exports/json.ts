import type { Exporter } from './exporter.ts';

export const exportFormatName = 'warraq-export';
export const exportFormatVersion = 1;

/**
 * The lossless format. It is one JSON object, laid out with one article a line and then one original
 * file a line, so that line tools and version control can follow it:
 * `{ "format", "version", "application", "exportedAt", "articles": [ArticleDocument…], "originals": { sha256: base64 } }`.
 */
export const jsonExporter: Exporter = {
  extension: '.json',
  layout: 'one-file',
  async *chunks({ documents, originals, exportedAt, version }) {
    const head = {
      format: exportFormatName,
      version: exportFormatVersion,
      application: `Warraq ${version}`,
      exportedAt,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"articles":[`;
    let separator = '\n';
    for await (const document of documents) {
      yield separator + JSON.stringify(document);
      separator = ',\n';
    }
    yield '\n],"originals":{';
    separator = '\n';
    for await (const { sha256, base64 } of originals) {
      yield `${separator}${JSON.stringify(sha256)}:${JSON.stringify(base64)}`;
      separator = ',\n';
    }
    yield '\n}}\n';
  },
};
