import type { z } from 'zod';

/** Where in a call's input the first fault lies, as `query.filters.0.field`; `input` for the whole of it. */
export function inputPlace(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'input';
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...extra].map(String).join('.') || 'input';
}
