import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { FactOrigin } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { FactLabel } from './fact-field.tsx';

/** The languages that a text can be told to be in, and their neighbours; BCP 47. */
const languages = [
  ...['ar', 'fa', 'ur', 'ckb', 'ku', 'ps', 'he', 'tr', 'en', 'fr', 'de', 'es', 'it', 'pt', 'nl'],
  ...['ru', 'uk', 'pl', 'cs', 'sv', 'el', 'hy', 'ka', 'am', 'so', 'sw', 'hi', 'bn', 'id', 'ms'],
  ...['th', 'zh', 'ja', 'ko', 'und'],
];

interface LanguageFieldProps {
  readonly value: string;
  readonly origin: FactOrigin | undefined;
  readonly onChange: (language: string) => void;
}

/** The language of an article, chosen by its name. */
export function LanguageField({ value, origin, onChange }: LanguageFieldProps) {
  const words = useWords();
  const tags = languages.includes(value) ? languages : [value, ...languages];
  return (
    <Select
      className="fact"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <FactLabel name="language" origin={origin} />
      <div className="value">
        <Button className="button plain choose">
          <SelectValue />
          <ChevronDown className="icon" aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox className="menu languages scroll">
          {tags.map((tag) => (
            <ListBoxItem key={tag} id={tag} className="menu-item" textValue={words.language(tag)}>
              {({ isSelected }) => (
                <>
                  <span className="name">{words.language(tag)}</span>
                  {isSelected && <Check className="icon" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
