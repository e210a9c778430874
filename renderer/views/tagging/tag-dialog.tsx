import { Check, Minus, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { hueOf } from '../../parts/hue.ts';
import { changeTags } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { closeDialog } from '../../state/screen.ts';
import { actedOn } from '../../state/selection.ts';
import { useSummary } from './use-summary.ts';
import { tagOptions } from './tag-options.ts';
import type { TagOption } from './tag-options.ts';

/** Puts a tag on what is marked, or takes it off: one key for either, and undo for both. */
export function TagDialog() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [selection] = useState(actedOn);
  const summary = useSummary(selection);
  const tags = useLibrary((state) => state.overview?.tags) ?? [];
  if (selection === undefined) return null;
  const options = tagOptions({ typed, tags, summary });

  function choose(id: string): void {
    const option = options.find((one) => one.id === id);
    if (option === undefined || selection === undefined) return;
    closeDialog();
    const takesOff = option.on === 'all';
    void changeTags(selection, takesOff ? [] : [option.tag], takesOff ? [option.tag] : []);
  }

  return (
    <DialogFrame
      width="narrow"
      title={say('tag.title')}
      aside={summary === undefined ? '' : say('tag.aside', { count: summary.count })}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className="tag-field" aria-label={say('tag.name')} autoFocus>
          <Search className="icon" aria-hidden="true" />
          <Input dir="auto" placeholder={say('tag.placeholder')} maxLength={200} />
        </TextField>
        <ListBox
          className="tag-options scroll"
          aria-label={say('sidebar.tags')}
          items={options}
          dependencies={[typed, summary]}
          onAction={(id) => choose(String(id))}
          renderEmptyState={() => <p className="nothing">{say('tag.none')}</p>}
        >
          {(option) => <Option option={option} />}
        </ListBox>
      </Autocomplete>
      <p className="dialog-hint">{say('tag.hint')}</p>
    </DialogFrame>
  );
}

function Option({ option }: { readonly option: TagOption }) {
  const { say, number } = useWords();
  const { tag, on, isNew, count } = option;
  const Sign = isNew ? Plus : on === 'some' ? Minus : Check;
  return (
    <ListBoxItem id={option.id} className="choice" textValue={tag} data-on={on}>
      <span className={isNew ? 'sign' : 'check'} data-checked={on === 'none' ? undefined : ''}>
        <Sign className="icon" aria-hidden="true" />
      </span>
      {!isNew && <span className="dot" data-hue={hueOf(tag)} />}
      <span className="name">
        {isNew ? say('tag.create', { tag }) : <bdi>{tag}</bdi>}
        {on !== 'none' && <span className="sr"> {say(`tag.on.${on}`)}</span>}
      </span>
      {!isNew && <span className="aside">{number(count)}</span>}
    </ListBoxItem>
  );
}
