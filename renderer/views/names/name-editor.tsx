import { Check, LoaderCircle, X } from 'lucide-react';
import { Button, CheckboxButton, CheckboxField } from 'react-aria-components';
import type { SuggestedSpelling } from '../../../preload/contract/names.ts';
import { useWords } from '../../i18n/words.ts';
import {
  addForm,
  keepDraft,
  leaveDraft,
  searchName,
  toggleForm,
  type NameDraft,
} from '../../state/names.ts';
import { FormField } from './form-field.tsx';

/** A name's spellings: those it has, and those in the library that may be its own. */
export function NameEditor({ draft }: { readonly draft: NameDraft }) {
  const { say } = useWords();
  const { forms } = draft;
  const [name = ''] = forms;
  return (
    <>
      <div className="names scroll">
        <section aria-label={say('names.forms')}>
          <h2 className="legend">{say('names.forms')}</h2>
          <ul className="forms">
            {forms.map((form) => (
              <li key={form} className="chip term">
                <bdi>{form}</bdi>
                <Button
                  className="tool"
                  aria-label={say('names.remove', { form })}
                  onPress={() => toggleForm(form)}
                >
                  <X className="icon" aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <fieldset>
          <legend>{say('names.likely')}</legend>
          <Offered draft={draft} />
        </fieldset>
        <FormField label={say('names.by-hand')} act={say('names.add')} onSubmit={addForm} />
      </div>
      <footer>
        <Button
          className="button main"
          isDisabled={forms.length < 2}
          onPress={() => void keepDraft(draft)}
        >
          {say('names.save')}
        </Button>
        <Button
          className="button plain"
          isDisabled={forms.length === 0}
          onPress={() => searchName(name, say('field.name.colon'))}
        >
          {say('names.search')}
        </Button>
        <span className="note">{forms.length < 2 && say('names.two')}</span>
        <Button className="button" onPress={leaveDraft}>
          {say('names.back')}
        </Button>
      </footer>
    </>
  );
}

function Offered({ draft: { forms, offered, state } }: { readonly draft: NameDraft }) {
  const { say } = useWords();
  const isBusy = state === 'busy';
  return (
    <>
      {offered.map((spelling) => (
        <Spelling key={spelling.form} spelling={spelling} isTaken={forms.includes(spelling.form)} />
      ))}
      <p className="reason-line" role="status">
        {isBusy && <LoaderCircle className="icon spin" aria-hidden="true" />}
        {isBusy && say('names.busy')}
        {state === 'unready' && say('names.unready')}
        {state === 'ready' && offered.length === 0 && say('names.none')}
      </p>
    </>
  );
}

interface SpellingProps {
  readonly spelling: SuggestedSpelling;
  readonly isTaken: boolean;
}

function Spelling({ spelling: { form, articles, title }, isTaken }: SpellingProps) {
  const { say } = useWords();
  return (
    <CheckboxField isSelected={isTaken} onChange={() => toggleForm(form)}>
      <CheckboxButton className="option spelling">
        <span className="check">
          <Check className="icon" aria-hidden="true" />
        </span>
        <bdi className="form">{form}</bdi>
        <span className="quiet">{say('names.articles', { count: articles })}</span>
        <span className="quiet clip" dir="auto">
          {title === '' ? say('article.untitled') : title}
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
