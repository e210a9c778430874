import { LoaderCircle, RotateCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { ToolButton } from '../../parts/tool-button.tsx';
import { useConcordance } from '../../state/concordance.ts';
import { putRestartAway, useLibrary } from '../../state/library.ts';
import { useResults } from '../../state/results.ts';
import { isGathering, useSelection } from '../../state/selection.ts';
import { Concordance } from '../concordance/concordance.tsx';
import { ConcordanceTally } from '../concordance/concordance-tally.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { Facets } from './facets.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ResultList } from './result-list.tsx';
import { SearchBox } from './search-box.tsx';
import { Tally } from './tally.tsx';
import { TrashStrip } from './trash-strip.tsx';

/** The question and its answers. */
export function ResultsPane({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const found = useResults((state) => state.found);
  const failed = useResults((state) => state.error !== undefined);
  const inContext = useConcordance((state) => state.isShown);
  const gathering = useSelection((state) => isGathering(state.marked));
  return (
    <section className="pane results" aria-label={say('results.label')}>
      <SearchBox />
      <RestartNotice />
      {found !== undefined && (
        <>
          <Facets facets={found.facets} total={found.total} />
          {inContext ? <ConcordanceTally /> : <Tally found={found} />}
          <TrashStrip />
          {found.total === 0 ? (
            !failed && <NothingFound />
          ) : inContext ? (
            <Concordance />
          ) : (
            <ResultList total={found.total} />
          )}
          {gathering && <BulkBar total={found.total} />}
        </>
      )}
      <IndexStrip />
      {children}
    </section>
  );
}

function RestartNotice() {
  const { say } = useWords();
  if (!useLibrary((state) => state.restarted)) return null;
  return (
    <div className="notice" role="status">
      <RotateCw className="icon" aria-hidden="true" />
      <div>
        <b>{say('restarted.title')}</b>
        <span>{say('restarted.text')}</span>
      </div>
      <ToolButton slim label={say('notices.dismiss')} onPress={putRestartAway}>
        <X className="icon" aria-hidden="true" />
      </ToolButton>
    </div>
  );
}

function IndexStrip() {
  const { say } = useWords();
  const indexing = useLibrary((state) => state.indexing);
  if (indexing === undefined) return null;
  return (
    <div className="strip" role="status">
      <LoaderCircle className="icon spin" aria-hidden="true" />
      <span>{say('indexing.text', { ...indexing })}</span>
      <ProgressLine label={say('indexing.label')} part={indexing.done / indexing.total} />
    </div>
  );
}
