import { z } from 'zod';

/** Where the window was, in device-independent pixels. */
export const Placement = z
  .object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    maximized: z.boolean(),
  })
  .readonly();
export type Placement = z.infer<typeof Placement>;

/** What is remembered from one run to the next and is nobody's setting. */
export const SessionState = z
  .object({
    library: z.string().optional(),
    placement: Placement.optional(),
    /** The libraries opened last, newest first. */
    recent: z
      .array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();
export type SessionState = z.infer<typeof SessionState>;
