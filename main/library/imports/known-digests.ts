import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** Which articles came from which bytes: those in the library, and those about to be. */
export interface KnownDigests {
  idsFrom(sha256: string): readonly ArticleId[];
  expect(sha256: string, ids: readonly ArticleId[]): void;
  forget(ids: readonly ArticleId[]): void;
}

export function createKnownDigests({ articles }: LibraryStore): KnownDigests {
  const ids = new Map<string, ArticleId[]>();
  for (const { id, origin } of articles.values()) {
    const known = ids.get(origin.sha256);
    if (known === undefined) ids.set(origin.sha256, [id]);
    else known.push(id);
  }
  const expected = new Set<ArticleId>();
  return {
    // Asked of the library every time: an import can be undone while another one runs.
    idsFrom: (sha256) =>
      (ids.get(sha256) ?? []).filter((id) => articles.has(id) || expected.has(id)),
    expect(sha256, added) {
      ids.set(sha256, [...(ids.get(sha256) ?? []), ...added]);
      for (const id of added) expected.add(id);
    },
    forget(done) {
      for (const id of done) expected.delete(id);
    },
  };
}
