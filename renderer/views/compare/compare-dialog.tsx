import { Check, ChevronDown, ChevronUp, Merge, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import {
  Button,
  CheckboxButton,
  CheckboxField,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import type { Comparison } from '../../../preload/contract/likeness.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { ToolButton } from '../../parts/tool-button.tsx';
import {
  countDifferences,
  showOnlyDifferences,
  stepDifference,
  useComparing,
} from '../../state/comparing.ts';
import { mergeInto } from '../../state/editing.ts';
import { meantKey } from '../window/hands.ts';
import { ComparedTexts } from './compared-texts.tsx';

/** Two articles side by side, with what differs marked in both. */
export function CompareDialog() {
  const words = useWords();
  const { say } = words;
  const comparison = useComparing((state) => state.comparison);
  const error = useComparing((state) => state.error);
  useDifferenceKeys();
  return (
    <DialogFrame
      width="broad"
      title={say('compare.title')}
      {...(comparison && { aside: say('compare.common', { count: comparison.words.common }) })}
    >
      {error !== undefined ? (
        <Centred
          failed
          emblem={<TriangleAlert className="icon" aria-hidden="true" />}
          title={say('compare.failed')}
          text={words.error(error)}
        />
      ) : comparison === undefined ? (
        <Centred title={say('compare.busy')} fine={<ProgressLine label={say('compare.busy')} />} />
      ) : (
        <>
          {comparison.detail === 'paragraphs' && (
            <p className="relaxed compare-notice" role="status">
              {say('compare.coarse')}
            </p>
          )}
          <ComparedTexts comparison={comparison} />
          <Foot comparison={comparison} />
        </>
      )}
    </DialogFrame>
  );
}

const acts: Readonly<Record<string, () => void>> = {
  ']': () => stepDifference(1),
  '[': () => stepDifference(-1),
  j: () => stepDifference(1),
  k: () => stepDifference(-1),
};

/** The keys that go from match to match in a text go from difference to difference here. */
function useDifferenceKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = acts[meantKey(event)];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

/** Makes one article of the two, where they are one. */
function Merging({ comparison: { left, right } }: { readonly comparison: Comparison }) {
  const { say } = useWords();
  const nameOf = ({ title }: Comparison['left']) =>
    title === '' ? say('article.untitled') : title;
  return (
    <MenuTrigger>
      <Button className="button plain slim">
        <Merge className="icon" aria-hidden="true" />
        {say('merge.open')}
      </Button>
      <Popover className="popover" offset={4} placement="top">
        <Menu className="menu">
          <MenuItem className="menu-item" onAction={() => void mergeInto(left.id, right.id)}>
            {say('merge.keep', { title: nameOf(left) })}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void mergeInto(right.id, left.id)}>
            {say('merge.keep', { title: nameOf(right) })}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Foot({ comparison }: { readonly comparison: Comparison }) {
  const { say } = useWords();
  const difference = useComparing((state) => state.difference);
  const onlyDifferences = useComparing((state) => state.onlyDifferences);
  const count = countDifferences(comparison);
  return (
    <footer className="compare-foot">
      <span className="matches">
        <ToolButton
          label={say('compare.previous')}
          hint="["
          isDisabled={count === 0}
          onPress={() => stepDifference(-1)}
        >
          <ChevronUp className="icon" aria-hidden="true" />
        </ToolButton>
        <ToolButton
          label={say('compare.next')}
          hint="]"
          isDisabled={count === 0}
          onPress={() => stepDifference(1)}
        >
          <ChevronDown className="icon" aria-hidden="true" />
        </ToolButton>
        <span role="status">
          {difference < 0
            ? say('compare.differences', { count })
            : say('compare.at', { at: difference + 1, count })}
        </span>
      </span>
      <span className="legends">
        <del>{say('compare.legend.left')}</del>
        <ins>{say('compare.legend.right')}</ins>
      </span>
      <Merging comparison={comparison} />
      <CheckboxField isSelected={onlyDifferences} onChange={showOnlyDifferences}>
        <CheckboxButton className="option">
          <span className="check">
            <Check className="icon" aria-hidden="true" />
          </span>
          {say('compare.only')}
        </CheckboxButton>
      </CheckboxField>
    </footer>
  );
}
