import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useWords } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { collectionOf, isSearch, saveSearch, useCollections } from '../../state/collections.ts';
import { useQuery } from '../../state/query.ts';

/** Keeps the search that is on, or says under which name it is kept. */
export function SaveSearch() {
  const { say } = useWords();
  const query = useQuery();
  const saved = collectionOf(
    query,
    useCollections((state) => state.collections),
  );
  if (!isSearch(query)) return null;
  const Sign = saved === undefined ? Bookmark : BookmarkCheck;
  const label =
    saved === undefined ? say('collections.save') : say('collections.saved', { name: saved.name });
  return (
    <ToolButton slim label={label} hint="S" onPress={saveSearch}>
      <Sign className={saved === undefined ? 'icon' : 'icon kept'} aria-hidden="true" />
    </ToolButton>
  );
}
