import { AlignCenter, List } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { Key } from '../../parts/key.tsx';
import { showConcordance, useConcordance } from '../../state/concordance.ts';

const views = [
  { name: 'list', Icon: List },
  { name: 'concordance', Icon: AlignCenter },
] as const;

/** Whether the results are listed as articles or as words in their contexts. */
export function ViewSwitch() {
  const { say } = useWords();
  const isShown = useConcordance((state) => state.isShown);
  return (
    <ToggleButtonGroup
      className="tabs"
      aria-label={say('view.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isShown ? 'concordance' : 'list']}
      onSelectionChange={(keys) => showConcordance(keys.has('concordance'))}
    >
      {views.map(({ name, Icon }) => (
        <TooltipTrigger key={name} delay={500} closeDelay={0}>
          <ToggleButton id={name} className="tab" aria-label={say(`view.${name}`)}>
            <Icon className="icon" aria-hidden="true" />
          </ToggleButton>
          <Tooltip className="tooltip" offset={6}>
            {say(`view.${name}`)}
            <Key>C</Key>
          </Tooltip>
        </TooltipTrigger>
      ))}
    </ToggleButtonGroup>
  );
}
