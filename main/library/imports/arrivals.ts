import { sep } from 'node:path';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import type { FoundFile } from './locate.ts';

/** A file of a watched folder as it was seen. */
export interface SeenFile {
  readonly found: FoundFile;
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
}

/** Tells which files of a folder are new and whole. */
export interface Arrivals {
  /** Those that stood still since they were seen before; each is told once for each of its states. */
  ready(seen: readonly SeenFile[], now: number): readonly FoundFile[];
  /** How many are new and not yet known to be whole. */
  waiting(): number;
}

/** What browsers and office programs call a file that they are still writing. */
const unfinished =
  /^~\$|^\.~lock|\.(?:part|partial|crdownload|download|opdownload|tmp|temp|!ut)$/iu;

interface Sight {
  readonly mark: string;
  readonly since: number;
  readonly isTaken: boolean;
}

/** The files below a folder that articles came from: what stands there unchanged since is nothing new. */
function importedFrom(
  articles: Iterable<Article>,
  folder: string,
): ReadonlyMap<string, { readonly bytes: number; readonly at: number }> {
  const imported = new Map<string, { readonly bytes: number; readonly at: number }>();
  for (const { origin, importedAt } of articles) {
    if (origin.path?.startsWith(folder + sep) === true)
      imported.set(origin.path, { bytes: origin.bytes, at: Date.parse(importedAt) });
  }
  return imported;
}

/** `stillness` is how long a file must stand still to count as whole, in milliseconds. */
export function createArrivals(
  articles: Iterable<Article>,
  folder: string,
  stillness: number,
): Arrivals {
  const imported = importedFrom(articles, folder);
  let sights = new Map<string, Sight>();
  let waiting = 0;

  const isOld = ({ found, size, modified }: SeenFile): boolean => {
    const known = imported.get(found.path);
    return known?.bytes === size && modified <= known.at;
  };

  return {
    ready(seen, now) {
      const next = new Map<string, Sight>();
      const ready: FoundFile[] = [];
      waiting = 0;
      for (const file of seen) {
        const { found, size, modified } = file;
        const mark = `${size}:${modified}`;
        const before = sights.get(found.path);
        const isSame = before?.mark === mark;
        const since = isSame ? before.since : now;
        let isTaken = (isSame && before.isTaken) || (before === undefined && isOld(file));
        if (!isTaken) {
          const isWhole = size > 0 && now - since >= stillness && !unfinished.test(found.fileName);
          if (isWhole) ready.push(found);
          else waiting += 1;
          isTaken = isWhole;
        }
        next.set(found.path, { mark, since, isTaken });
      }
      sights = next;
      return ready;
    },
    waiting: () => waiting,
  };
}
