import { Minus, Plus } from 'lucide-react';
import { FormattedNumber } from 'react-intl';
import { useWords } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { ToolButton } from '../../parts/tool-button.tsx';
import { changeSettings, useSettings } from '../../state/settings.ts';

const sizes = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75] as const;

/** The sizes of the reading text as steps, smaller and larger. */
export function TextSize() {
  const { say } = useWords();
  const { textScale } = useSettings();
  const step = sizes.findIndex((size) => size >= textScale - 0.001);
  const change = (by: number): void => {
    const size = sizes[step + by];
    if (size !== undefined) void changeSettings({ textScale: size });
  };
  return (
    <div className="type-size" role="group" aria-label={say('type.size')}>
      <ToolButton label={say('type.smaller')} isDisabled={step <= 0} onPress={() => change(-1)}>
        <Minus className="icon" aria-hidden="true" />
      </ToolButton>
      <output>
        <FormattedNumber value={textScale} style="percent" />
      </output>
      <ToolButton
        label={say('type.larger')}
        isDisabled={step === sizes.length - 1}
        onPress={() => change(1)}
      >
        <Plus className="icon" aria-hidden="true" />
      </ToolButton>
    </div>
  );
}

/** The face the text is read in. */
export function FaceChoices() {
  const { say } = useWords();
  const { readingFace } = useSettings();
  return (
    <Choices
      label={say('type.face')}
      value={readingFace}
      onChange={(face) => void changeSettings({ readingFace: face })}
      choices={[
        { value: 'amiri', label: say('type.amiri') },
        { value: 'vazirmatn', label: say('type.vazirmatn') },
      ]}
    />
  );
}
