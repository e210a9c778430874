import { z } from 'zod';
import { ErrorReport } from './errors.ts';
import { FacetCount } from './queries.ts';

/** What a person may call a library: any text in any script, trimmed. Its folder has a name of its own. */
export const LibraryName = z.string().trim().min(1).max(200);

/** A library that was opened on this machine before, under a mark that stands for its path. */
export const RecentLibrary = z
  .object({
    id: z.string(),
    name: z.string(),
    /** To be read; the page cannot ask for anything by it. */
    path: z.string(),
    /** ISO 8601. */
    openedAt: z.string(),
    isOpen: z.boolean(),
    /** True where nothing is at the path now. */
    isMissing: z.boolean(),
  })
  .readonly();
export type RecentLibrary = z.infer<typeof RecentLibrary>;

const opened = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  /** What was found and mended while opening, such as a torn last write. */
  notices: z.array(ErrorReport).readonly(),
});

/** A library that is open. */
export const OpenedLibrary = opened.readonly();
export type OpenedLibrary = z.infer<typeof OpenedLibrary>;

/** The counts the sidebar shows. */
export const LibraryOverview = opened
  .extend({
    inbox: z.number().int().nonnegative(),
    all: z.number().int().nonnegative(),
    trash: z.number().int().nonnegative(),
    /** Every tag path and every parent of one; a parent counts the articles of its children once. */
    tags: z.array(FacetCount).readonly(),
    sources: z.array(FacetCount).readonly(),
    languages: z.array(FacetCount).readonly(),
  })
  .readonly();
export type LibraryOverview = z.infer<typeof LibraryOverview>;

/** How the library process stands, as the shell sees it. */
export const LibraryStatus = z.discriminatedUnion('status', [
  z.object({ status: z.literal('opening') }),
  z.object({
    status: z.literal('ready'),
    /** True after the library process died and was started again. */
    restarted: z.boolean(),
  }),
  z.object({ status: z.literal('failed'), error: ErrorReport }),
]);
export type LibraryStatus = z.infer<typeof LibraryStatus>;
