import type { WhyMatched } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { tellingForms } from './telling-forms.ts';

/** What was asked for, what stands there, and how they belong together, in the reader's language. */
export function formSentence({ asked, found, tier }: WhyMatched, { say }: Words): string {
  return say('why.form', { asked, found, tier: say(`why.${tier}`) });
}

/** Where an article has a word only in another form than was asked for: which. */
export function WhyLine({ why }: { readonly why: readonly WhyMatched[] }) {
  const words = useWords();
  const telling = tellingForms(why);
  const [first] = telling;
  if (first === undefined) return null;
  return (
    <span className="why" title={telling.map((form) => formSentence(form, words)).join('\n')}>
      {formSentence(first, words)}
    </span>
  );
}
