import { Plus, X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { hueOf } from '../../parts/hue.ts';
import { changeTags } from '../../state/acts.ts';
import { openDialog } from '../../state/screen.ts';
import { clearSelection } from '../../state/selection.ts';

/** The tags of the article one reads, each with a way to take it off. */
export function Labels({ article }: { readonly article: ArticleDocument }) {
  const { say } = useWords();
  const selection = { kind: 'articles' as const, ids: [article.id] };
  return (
    <div className="labels">
      {article.tags.length > 0 && (
        <TagGroup
          aria-label={say('reader.tags')}
          onRemove={(keys) => void changeTags(selection, [], [...keys].map(String))}
        >
          <TagList className="label-list">
            {article.tags.map((tag) => (
              <Tag key={tag} id={tag} className="chip tag" data-hue={hueOf(tag)} textValue={tag}>
                <bdi>{tag}</bdi>
                <Button slot="remove" className="tool" aria-label={say('tag.remove', { tag })}>
                  <X className="icon" aria-hidden="true" />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <Button
        className="chip add"
        onPress={() => {
          clearSelection();
          openDialog('tag');
        }}
      >
        <Plus className="icon" aria-hidden="true" />
        {say('act.tag')}
      </Button>
    </div>
  );
}
