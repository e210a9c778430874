import { z } from 'zod';
import { ErrorReport } from './errors.ts';
import { FacetCount } from './queries.ts';

/** The counts the sidebar shows. */
export const LibraryOverview = z
  .object({
    id: z.string(),
    name: z.string(),
    path: z.string(),
    inbox: z.number().int().nonnegative(),
    all: z.number().int().nonnegative(),
    trash: z.number().int().nonnegative(),
    /** Every tag path and every parent of one; a parent counts the articles of its children once. */
    tags: z.array(FacetCount).readonly(),
    sources: z.array(FacetCount).readonly(),
    languages: z.array(FacetCount).readonly(),
    /** What was found and mended while opening, such as a torn last write. */
    notices: z.array(ErrorReport).readonly(),
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
