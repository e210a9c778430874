import type { PageLine } from './page-item.ts';

/** Lines from either end of a page that may be its header or footer. */
const reach = 3;

const pageNumber =
  /^[\s\p{P}]*(?:(?:page|p\.|seite|página|стр\.?|صفحة|الصفحة|ص)\s*)?(?<number>\p{Nd}{1,4})(?:\s*(?:\/|of|sur|von|de|из|من)\s*\p{Nd}{1,4})?[\s\p{P}]*$/iu;

/** A line with its numbers made alike, so that `Page 3 of 8` is the same on every page. */
const shapeOf = (text: string): string => text.replace(/\p{Nd}+/gu, '#');

/** Browsers print the address at the foot of every page. */
const address = /^(?<url>https?:\/\/\S+)(?:\s+\p{Nd}+\s*\/\s*\p{Nd}+)?$/u;
/** And when it was printed at its head, which is no date of the article: `26/11/2026, 12:04`. */
const printedAt =
  /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}\s*[,،]\s*\p{Nd}{1,2}:\p{Nd}{2}(?:\s*(?:AM|PM|ص|م))?(?=\s|$)/iu;

/** The lines nearest to the top and to the bottom of a page, which need not be the first and last to be read. */
function edges(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const sorted = [...page].sort((one, other) => one.y - other.y);
  return new Set([...sorted.slice(0, reach), ...sorted.slice(-reach)]);
}

function outermost(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const sorted = [...page].sort((one, other) => one.y - other.y);
  return new Set([...sorted.slice(0, 1), ...sorted.slice(-1)]);
}

/** How many pages have a line of that shape at an edge. */
function countShapes(pages: readonly (readonly PageLine[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set([...edges(page)].map(({ text }) => shapeOf(text)))) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  return counts;
}

export interface BarePages {
  readonly pages: readonly (readonly PageLine[])[];
  /** The web address that a browser printed at the foot. */
  readonly url?: string;
}

/**
 * Pages without their headers, footers and page numbers: what stands at the edge of a third of the pages, the
 * numbers apart, is no part of the text. A title that a header repeats stays where it first stands.
 */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): BarePages {
  const counts = countShapes(pages);
  const enough = Math.max(2, Math.ceil(pages.length / 3));
  let url: string | undefined;
  const bare = pages.map((page) => {
    const edge = edges(page);
    const outer = outermost(page);
    return page.filter((line) => {
      if (!edge.has(line)) return true;
      url ??= address.exec(line.text)?.groups?.['url'];
      if (address.test(line.text) || printedAt.test(line.text)) return false;
      if (outer.has(line) && pageNumber.test(line.text)) return false;
      const isRepeated = pages.length > 1 && (counts.get(shapeOf(line.text)) ?? 0) >= enough;
      return !isRepeated || line.text.length > 150;
    });
  });
  return { pages: bare, ...(url === undefined ? {} : { url }) };
}
