import { fold } from '../../core/imports/fold.ts';
import { isPublisherName } from '../../core/imports/publishers.ts';

export interface ParsedTitle {
  readonly title: string;
  /** The site's name that stood beside it. */
  readonly site?: string;
}

const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** The signs that sites put between a title and their name. */
const strokes = /\s+[|•·»«:–—-]+\s+|\s*[|»•]\s*/gu;
/** No title is longer, in UTF-16 code units; what is longer is not taken apart. */
const longestTitle = 1_000;
/** No site's name is longer, in words. */
const longestSite = 7;

/**
 * A page's title without the name of its site, before or after it. The name is told by what the page
 * calls its site elsewhere, by a headline that is the rest of the title, by the name itself, or by a
 * upright stroke before it, which stands in no title.
 */
export function withoutSite(
  written: string,
  sites: readonly string[],
  headlines: readonly string[],
): ParsedTitle {
  if (written.length > longestTitle) return { title: written };
  const known = new Set(sites.map(bare));
  const heads = new Set(headlines.map(bare));
  for (const stroke of [...written.matchAll(strokes)].reverse()) {
    const before = written.slice(0, stroke.index).trim();
    const after = written.slice(stroke.index + stroke[0].length).trim();
    if (before === '' || after === '') continue;
    if (known.has(bare(after))) return { title: before, site: after };
    if (known.has(bare(before))) return { title: after, site: before };
    if (heads.has(bare(before))) return { title: before, site: lastPart(after) };
    if (heads.has(bare(after))) return { title: after, site: before };
  }
  return withoutLikelySite(written);
}

const lastPart = (rest: string): string => rest.split(strokes).at(-1)?.trim() ?? rest;

function withoutLikelySite(written: string): ParsedTitle {
  const last = [...written.matchAll(strokes)].at(-1);
  if (last === undefined) return { title: written };
  const title = written.slice(0, last.index).trim();
  const site = written.slice(last.index + last[0].length).trim();
  const isShort = site.split(/\s+/u).length <= longestSite && site.length < title.length;
  const isUpright = /[|•»]/u.test(last[0]);
  if (title === '' || site === '' || !isShort) return { title: written };
  return isUpright || isPublisherName(site) ? { title, site } : { title: written };
}
