import { Binary } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ArticleDocument, FactName } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import {
  forgetRefusal,
  keepFacts,
  keepTyped,
  showDecodings,
  useEditing,
} from '../../state/editing.ts';
import { closeDialog } from '../../state/screen.ts';
import { FactField } from './fact-field.tsx';
import { changedValues, fieldOf, valuesOf, type FactValues } from './fact-values.ts';
import { LanguageField } from './language-field.tsx';
import { UnderstoodDate } from './understood-date.tsx';

/** The facts of an article, each in a field of its own. */
export function FactsForm({ article }: { readonly article: ArticleDocument }) {
  const { say, error } = useWords();
  const refused = useEditing((state) => state.refused);
  const [before] = useState(() => valuesOf(article));
  const [values, setValues] = useState<FactValues>(() => useEditing.getState().typed ?? before);
  useEffect(() => keepTyped(values), [values]);
  const wrong = refused && { name: fieldOf(refused), words: error(refused) };
  const fieldFor = (name: FactName) => ({
    name,
    origin: values[name] === before[name] ? article.provenance?.[name] : ('person' as const),
    value: values[name],
    onChange: (value: string) => {
      if (wrong?.name === name) forgetRefusal();
      setValues((now) => ({ ...now, [name]: value }));
    },
    error: wrong?.name === name ? wrong.words : undefined,
  });
  const { error: wrongLanguage, ...language } = fieldFor('language');
  const save = (): void => {
    const facts = changedValues(before, values);
    if (Object.keys(facts).length === 0) closeDialog();
    else void keepFacts(article.id, facts);
  };
  return (
    <form
      className="facts-form"
      aria-label={say('facts.form')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="fact-fields scroll">
        <FactField {...fieldFor('title')} lines="wrapped" />
        <FactField {...fieldFor('subtitle')} lines="wrapped" />
        <FactField {...fieldFor('source')} />
        <FactField {...fieldFor('authors')} lines="several" aside={say('facts.one-a-line')} />
        <FactField {...fieldFor('published')} hint={<UnderstoodDate text={values.published} />} />
        <FactField {...fieldFor('section')} />
        <FactField {...fieldFor('keywords')} lines="several" aside={say('facts.one-a-line')} />
        <LanguageField {...language} />
        {wrongLanguage !== undefined && <p role="alert">{wrongLanguage}</p>}
        <FactField {...fieldFor('url')} isLatin />
      </div>
      <Foot />
    </form>
  );
}

function Foot() {
  const { say } = useWords();
  const isBusy = useEditing((state) => state.isBusy);
  return (
    <footer>
      <Button className="button plain" onPress={showDecodings}>
        <Binary className="icon" aria-hidden="true" />
        {say('decode.open')}
      </Button>
      <span className="note" />
      <Button className="button" onPress={closeDialog}>
        {say('cancel')}
      </Button>
      <Button className="button main" type="submit" isDisabled={isBusy}>
        {say('facts.save')}
      </Button>
    </footer>
  );
}
