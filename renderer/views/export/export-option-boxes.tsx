import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import type { ExportFormat, ExportOptions } from '../../../preload/contract/exports.ts';
import { useWords } from '../../i18n/words.ts';

const names = ['tags', 'notes', 'origin', 'related'] as const;

interface ExportOptionBoxesProps {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** What goes into the file besides the articles' own words. JSON always carries everything. */
export function ExportOptionBoxes({ format, options, onChange }: ExportOptionBoxesProps) {
  const { say } = useWords();
  const everything = format === 'json';
  return (
    <fieldset>
      <legend>{say('export.included')}</legend>
      {names.map((name) => (
        <CheckboxField
          key={name}
          isSelected={everything || options[name]}
          isDisabled={everything}
          onChange={(isSelected) => onChange({ ...options, [name]: isSelected })}
        >
          <CheckboxButton className="option">
            <span className="check">
              <Check className="icon" aria-hidden="true" />
            </span>
            {say(`export.option.${name}`)}
          </CheckboxButton>
        </CheckboxField>
      ))}
      {everything && <p className="reason-line">{say('export.json-has-all')}</p>}
    </fieldset>
  );
}
