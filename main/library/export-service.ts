import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bySource,
  newestFirst,
  oldestFirst,
  type ArticleOrder,
} from '../core/articles/ordering.ts';
import type { Exporter, ExportSource, OriginalText } from '../core/exports/exporter.ts';
import { createNameGiver, safeFileName } from '../core/exports/file-names.ts';
import { exporterFor } from '../core/exports/registry.ts';
import { subjectOf } from '../core/exports/suggested-name.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import type {
  ExportPreview,
  ExportReceipt,
  ExportRequest,
} from '../../preload/contract/exports.ts';
import type { Selection } from '../../preload/contract/queries.ts';
import type {
  Article,
  ArticleDocument,
  ArticleId,
  ExportId,
} from '../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { nameOfQuery } from './collections.ts';
import { documentOf } from './documents.ts';
import { createSlices, sortInSlices } from './slices.ts';
import { writeFile, writeWhole } from './exports/write-whole.ts';

export interface ExportService {
  preview(request: ExportRequest): Promise<ExportPreview>;
  /** Refuses with `export.nothing` or `export.write-failed`; never leaves half of anything. */
  write(order: {
    readonly exportId: ExportId;
    readonly request: ExportRequest;
    readonly path: string;
  }): Promise<ExportReceipt>;
}

export interface ExportServicePorts {
  readonly store: LibraryStore;
  readonly idsOf: (selection: Selection) => Promise<readonly ArticleId[]>;
  readonly digestOf: (bytes: Uint8Array) => string;
  readonly broadcast: Broadcast;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  /** A part of a file name that no other export has. */
  readonly newMark: () => string;
  readonly version: string;
}

const orders: Readonly<Record<ExportRequest['order'], ArticleOrder>> = {
  'oldest-first': oldestFirst,
  'newest-first': newestFirst,
  source: bySource,
};

/** The longest preview, in UTF-16 code units: more than a window shows. */
const longestPreview = 50_000;
/** The fewest milliseconds between two pieces of news of one export. */
const newsInterval = 100;

const isFolder = (exporter: Exporter, articles: number) =>
  exporter.layout === 'file-per-article' && articles > 1;

/** The original files of articles, each once. One that is missing or damaged cannot stand as evidence and stays out. */
async function* originalsOf(
  articles: readonly Article[],
  { store, digestOf }: ExportServicePorts,
): AsyncGenerator<OriginalText> {
  for (const sha256 of new Set(articles.map(({ origin }) => origin.sha256))) {
    const path = await store.originalPath(sha256);
    const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
    if (bytes !== undefined && digestOf(bytes) === sha256) {
      yield { sha256, base64: bytes.toString('base64') };
    }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what is asked for is an async iterable
async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

export function createExportService(ports: ExportServicePorts): ExportService {
  const { store, broadcast, clock, newMark } = ports;

  async function chosen({ selection, order }: ExportRequest): Promise<readonly Article[]> {
    const ids = new Set(await ports.idsOf(selection));
    const articles = [...ids].flatMap((id) => store.articles.get(id) ?? []);
    if (articles.length === 0) throw WarraqError.of('export.nothing', {});
    return sortInSlices(articles, orders[order], (article) => article, createSlices(clock));
  }

  function sourceOf(
    request: ExportRequest,
    documents: AsyncIterable<ArticleDocument>,
    originals: AsyncIterable<OriginalText>,
  ): ExportSource {
    const { now, version } = ports;
    return { documents, originals, options: request.options, exportedAt: now(), version };
  }

  /** Reads one article after the other, and tells how far it is. */
  async function* documentsOf(
    articles: readonly Article[],
    exportId: ExportId,
  ): AsyncGenerator<ArticleDocument> {
    const total = articles.length;
    let toldAt = clock();
    for (const [done, article] of articles.entries()) {
      if (clock() - toldAt >= newsInterval) {
        broadcast('exports.progress', { exportId, done, total });
        toldAt = clock();
      }
      yield await documentOf(store, article);
    }
    broadcast('exports.progress', { exportId, done: total, total });
  }

  return {
    async preview(request) {
      const articles = await chosen(request);
      const exporter = exporterFor(request.format);
      const first = await Promise.all(articles.slice(0, 1).map((one) => documentOf(store, one)));
      let text = '';
      for await (const chunk of exporter.chunks(sourceOf(request, each(first), each([])))) {
        text += chunk;
      }
      const subject = subjectOf(request.selection, {
        onlyTitle: articles.length === 1 ? articles[0]?.title : undefined,
        collection: nameOfQuery(store, request.selection),
        library: store.identity.name,
      });
      const extension = isFolder(exporter, articles.length) ? '' : exporter.extension;
      return {
        articles: articles.length,
        suggestedName: safeFileName(subject, extension, 'warraq'),
        text: text.slice(0, longestPreview),
      };
    },

    async write({ exportId, request, path }) {
      const articles = await chosen(request);
      const exporter = exporterFor(request.format);
      const documents = documentsOf(articles, exportId);
      const counts = { exportId, articles: articles.length };
      if (!isFolder(exporter, articles.length)) {
        const source = sourceOf(request, documents, originalsOf(articles, ports));
        const bytes = await writeWhole(path, 'file', newMark(), (temporary) =>
          writeFile(temporary, exporter.chunks(source)),
        );
        return { ...counts, bytes, files: [path] };
      }
      const nameFor = createNameGiver(exporter.extension);
      const written = await writeWhole(path, 'folder', newMark(), async (folder) => {
        const names: string[] = [];
        let bytes = 0;
        for await (const document of documents) {
          const name = nameFor(document.title);
          const source = sourceOf(request, each([document]), each([]));
          bytes += await writeFile(join(folder, name), exporter.chunks(source));
          names.push(name);
        }
        return { bytes, names };
      });
      return {
        ...counts,
        bytes: written.bytes,
        files: written.names.map((name) => join(path, name)),
      };
    },
  };
}
