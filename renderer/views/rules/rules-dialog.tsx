import { Trash2 } from 'lucide-react';
import { useEffect, useId } from 'react';
import { Button } from 'react-aria-components';
import type { LearntRule } from '../../../preload/contract/records.ts';
import { listen } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { DoneLine } from '../../parts/done-line.tsx';
import { ruleSentence } from '../../parts/rule-sentence.ts';
import { putRuleDoneAway, refreshRules, removeRule, useRules } from '../../state/rules.ts';

/** What the library learnt from corrections, and the way to make it forget. */
export function RulesDialog() {
  const { say } = useWords();
  const { rules, done } = useRules();
  useEffect(() => {
    putRuleDoneAway();
    void refreshRules();
    return listen('library.changed', () => void refreshRules());
  }, []);
  return (
    <DialogFrame width="narrow" title={say('rules.title')} aside={say('rules.aside')}>
      <div className="rules scroll">
        <DoneLine receipt={done} putAway={putRuleDoneAway} />
        {rules?.length === 0 && (
          <Centred title={say('rules.empty.title')} text={say('rules.empty.text')} />
        )}
        {rules !== undefined && rules.length > 0 && (
          <ul aria-label={say('rules.list')}>
            {rules.map((rule) => (
              <RuleLine key={rule.id} learnt={rule} />
            ))}
          </ul>
        )}
      </div>
      <p className="dialog-hint">{say('rules.hint')}</p>
    </DialogFrame>
  );
}

function RuleLine({ learnt }: { readonly learnt: LearntRule }) {
  const words = useWords();
  const id = useId();
  return (
    <li>
      <span id={id} className="what">
        {ruleSentence(learnt.rule, words)}
      </span>
      <Button
        className="tool"
        aria-label={words.say('rules.delete')}
        aria-describedby={id}
        onPress={() => void removeRule(learnt.id)}
      >
        <Trash2 className="icon" aria-hidden="true" />
      </Button>
    </li>
  );
}
