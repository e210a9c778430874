import { WarraqError } from '../../preload/contract/errors.ts';
import { everything, longestQuery, type Query } from '../../preload/contract/queries.ts';

/** The words of a query as given, on everything outside the trash. */
export function queryOf(words: string): Query {
  if (words.length > longestQuery) throw WarraqError.of('query.too-long', { limit: longestQuery });
  return { ...everything, words };
}
