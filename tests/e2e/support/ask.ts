import type { Page } from '@playwright/test';
import type { Outcome } from '../../../preload/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../../../preload/contract/calls.ts';
import { reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import type { SearchResult } from '../../../preload/contract/queries.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';

/** Waits until a library is open and on the screen, with articles or without. */
export function libraryIsOpen(page: Page): Promise<void> {
  return page.getByRole('navigation').waitFor();
}

/** What the bridge answers to anything at all that a page may ask of it. */
export function outcomeOf(page: Page, name: unknown, input: unknown): Promise<Outcome<unknown>> {
  return page.evaluate(
    ([asked, given]) => {
      const { call } = window.warraq as unknown as {
        call: (name: unknown, input: unknown) => Promise<Outcome<unknown>>;
      };
      return call(asked, given);
    },
    [name, input] as const,
  );
}

/**
 * Asks through the bridge, as the page's own code does.
 * @throws WarraqError where the call is refused or fails.
 */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const outcome = await outcomeOf(page, name, input);
  if (!outcome.ok) throw WarraqError.from(outcome.error);
  return outcome.value as CallOutput<Name>;
}

/** What a search for `words` finds in the open library, at most 500 articles of it. */
export function searchFor(page: Page, words: string, offset = 0): Promise<SearchResult> {
  const query = { words, filters: [], place: 'all' as const };
  return ask(page, 'articles.search', { query, match: 'all', sort: 'date', offset, limit: 500 });
}

/** Every article of the open library. */
export async function allIds(page: Page): Promise<readonly ArticleId[]> {
  const ids: ArticleId[] = [];
  for (;;) {
    const { hits, total } = await searchFor(page, '', ids.length);
    ids.push(...hits.map(({ id }) => id));
    if (hits.length === 0 || ids.length >= total) return ids;
  }
}

/** How many articles the open library has; undefined while none can be asked. */
export function articleCount(page: Page): Promise<number | undefined> {
  return ask(page, 'library.overview', {}).then(
    ({ all, trash }) => all + trash,
    (thrown: unknown) => {
      if (reportOf(thrown).code.startsWith('library.')) return undefined;
      throw thrown;
    },
  );
}
