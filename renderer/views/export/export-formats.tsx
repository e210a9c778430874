import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { ExportFormat } from '../../../preload/contract/exports.ts';
import { useWords } from '../../i18n/words.ts';

/** Every format the desk writes; a new one is one name here and two messages. */
const formats: readonly ExportFormat[] = ['json', 'csv', 'markdown'];

interface ExportFormatsProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** The formats as cards, one of them chosen. */
export function ExportFormats({ value, onChange }: ExportFormatsProps) {
  const { say } = useWords();
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const format = formats.find((one) => one === chosen);
        if (format !== undefined) onChange(format);
      }}
    >
      <Label className="legend">{say('export.format')}</Label>
      <div className="formats">
        {formats.map((format) => (
          <RadioField key={format} value={format}>
            <RadioButton className="format">
              <b>{say(`export.format.${format}`)}</b>
              <small>{say(`export.format.${format}.about`)}</small>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
