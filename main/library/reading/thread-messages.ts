import type { ReadJob, ReadNews } from './read-news.ts';

/** What a reading thread is told. */
export type ToThread =
  /** Bytes that need not be read again: SHA-256 digests, one after another. */
  | { readonly kind: 'known'; readonly digests: Uint8Array }
  | { readonly kind: 'read'; readonly number: number; readonly job: ReadJob }
  /** The next news of the job it is at is wanted. */
  | { readonly kind: 'more' }
  /** Nobody waits for that job any more. */
  | { readonly kind: 'drop'; readonly number: number };

/** What a reading thread tells: of one job after another, in the order they were given. */
export type FromThread =
  | { readonly kind: 'news'; readonly number: number; readonly news: ReadNews }
  /** A job that nobody waited for is left. */
  | { readonly kind: 'dropped'; readonly number: number }
  | { readonly kind: 'alive' };
