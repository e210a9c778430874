import { Pencil, Search, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { CountedNameGroup } from '../../../preload/contract/names.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { DoneLine } from '../../parts/done-line.tsx';
import {
  beginName,
  discardName,
  editName,
  putDoneAway,
  searchName,
  useNames,
} from '../../state/names.ts';
import { FormField } from './form-field.tsx';

/** The names that are there, and the beginning of another. */
export function NameList() {
  const { say } = useWords();
  const groups = useNames((state) => state.groups);
  const done = useNames((state) => state.done);
  return (
    <>
      <div className="names scroll">
        <FormField label={say('names.name')} act={say('names.find')} isMain onSubmit={beginName} />
        <DoneLine receipt={done} putAway={putDoneAway} />
        {groups?.length === 0 && (
          <Centred title={say('names.empty.title')} text={say('names.empty.text')} />
        )}
        {groups !== undefined && groups.length > 0 && (
          <ul aria-label={say('names.list')}>
            {groups.map((group) => (
              <Name key={group.id} group={group} />
            ))}
          </ul>
        )}
      </div>
      <p className="dialog-hint">{say('names.hint')}</p>
    </>
  );
}

function Name({ group }: { readonly group: CountedNameGroup }) {
  const { say, number } = useWords();
  const id = useId();
  const forms = group.forms.map(({ form }) => form);
  const [name = ''] = forms;
  return (
    <li>
      <div className="what">
        <ul id={id} className="forms">
          {group.forms.map(({ form, articles }) => (
            <li key={form} className="chip form">
              <bdi>{form}</bdi>
              <span className="count">{number(articles)}</span>
            </li>
          ))}
        </ul>
        <span className="quiet">{say('names.articles', { count: group.articles })}</span>
      </div>
      <Button
        className="button plain slim"
        aria-describedby={id}
        onPress={() => searchName(name, say('field.name.colon'))}
      >
        <Search className="icon" aria-hidden="true" />
        {say('names.search')}
      </Button>
      <Button
        className="tool"
        aria-label={say('names.edit', { name })}
        onPress={() => editName(group.id, forms)}
      >
        <Pencil className="icon" aria-hidden="true" />
      </Button>
      <Button
        className="tool"
        aria-label={say('names.delete', { name })}
        onPress={() => void discardName(group.id)}
      >
        <Trash2 className="icon" aria-hidden="true" />
      </Button>
    </li>
  );
}
