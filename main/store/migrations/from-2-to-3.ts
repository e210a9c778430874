import type { Migration } from './migration.ts';

/**
 * In version 3 the snapshot and the journal may tell of what is kept beside the articles: saved searches
 * and groups of names. Nothing that was there changes; an earlier Warraq could not read what is new.
 */
export const from2To3: Migration = { from: 2 };
