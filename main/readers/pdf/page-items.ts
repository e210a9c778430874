import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageItem } from '../../core/imports/pages/page-item.ts';
import { withTurnedLigatures } from './turned-ligatures.ts';

/** More pieces of text than this on one page are no page. */
const mostItems = 200_000;

type Matrix = readonly number[];

/** `second` applied after `first`, both as PDF writes them: [a b c d e f]. */
function combined(first: Matrix, second: Matrix): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = first;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = second;
  return [
    ...[a * g + b * i, a * h + b * j],
    ...[c * g + d * i, c * h + d * j],
    ...[e * g + f * i + k, e * h + f * j + l],
  ];
}

interface TextChunk {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

const isChunk = (item: object): item is TextChunk => 'str' in item;

/** Where a piece of text stands on the page as it is shown, or `undefined` where it is written up or down its side. */
function itemOf({ str, transform, width, height }: TextChunk, view: Matrix): PageItem | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = combined(transform, view);
  if (Math.abs(b) > Math.abs(a)) return undefined;
  const size = height === 0 ? Math.hypot(c, d) : height;
  return { text: str, x, y, width, size };
}

/** The pieces of text of a page, where they stand. */
export async function itemsOfPage(page: PDFPageProxy): Promise<readonly PageItem[]> {
  const view = page.getViewport({ scale: 1 }).transform as Matrix;
  const items: PageItem[] = [];
  await withTurnedLigatures(async () => {
    const reader = page
      .streamTextContent({ disableNormalization: true })
      .getReader() as ReadableStreamDefaultReader<{ readonly items: readonly object[] }>;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const chunk of next.value.items) {
        const item = isChunk(chunk) && chunk.str !== '' ? itemOf(chunk, view) : undefined;
        if (item !== undefined) items.push(item);
      }
      if (items.length > mostItems) {
        await reader.cancel(new Error('too many pieces of text'));
        break;
      }
    }
  });
  return items;
}
