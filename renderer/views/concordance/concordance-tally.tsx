import { FileDown } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { ToolButton } from '../../parts/tool-button.tsx';
import { saveConcordance, setConcordanceOrder, useConcordance } from '../../state/concordance.ts';
import { ViewSwitch } from '../results/view-switch.tsx';

/** How many occurrences there are, the order they stand in, and the way to take them along. */
export function ConcordanceTally() {
  const { say } = useWords();
  const { counts, order, isSaving } = useConcordance();
  return (
    <div className="tally">
      <span role="status">
        {counts !== undefined && (
          <FormattedMessage
            id="concordance.tally"
            values={{
              count: counts.total,
              articles: counts.articles,
              b: (chunks) => <strong key="count">{chunks}</strong>,
            }}
          />
        )}
      </span>
      <span className="push" />
      <Choices
        label={say('concordance.order')}
        value={order}
        onChange={setConcordanceOrder}
        choices={[
          { value: 'next', label: say('concordance.order.next') },
          { value: 'previous', label: say('concordance.order.previous') },
          { value: 'article', label: say('concordance.order.article') },
        ]}
      />
      <ToolButton
        slim
        label={say('concordance.export')}
        isDisabled={isSaving || counts === undefined || counts.total === 0}
        onPress={() => void saveConcordance()}
      >
        <FileDown className="icon" aria-hidden="true" />
      </ToolButton>
      <ViewSwitch />
    </div>
  );
}
