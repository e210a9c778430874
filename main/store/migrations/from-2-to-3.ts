import type { Migration } from './migration.ts';

/**
 * Since version 3 a library keeps small records beside its articles (saved searches, names with
 * several spellings), in lines of their own behind the articles of a snapshot. What was written
 * before says nothing of them and stays as it is; an older program must not write over it.
 */
export const from2To3: Migration = { from: 2 };
