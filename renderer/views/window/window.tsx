import { useState } from 'react';
import type { CSSProperties } from 'react';
import { useWords } from '../../i18n/words.ts';
import { PaneDivider } from '../../parts/pane-divider.tsx';
import { useConcordance } from '../../state/concordance.ts';
import { useLibrary } from '../../state/library.ts';
import { useReading } from '../../state/reading.ts';
import { useScreen } from '../../state/screen.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { ImportDesk } from '../desk/import-desk.tsx';
import { ReaderPane } from '../reader/reader-pane.tsx';
import { ResultsPane } from '../results/results-pane.tsx';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { Broken, EmptyLibrary, Opening } from '../states/states.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropVeil } from './drop-veil.tsx';
import { Notices } from './notices.tsx';
import { useCommands } from './use-commands.ts';
import { useKeys } from './use-keys.ts';
import { usePasting } from './use-pasting.ts';

/** The whole window: what the library allows to be shown, and what may lie above it. */
export function Window() {
  const status = useLibrary((state) => state.status);
  const overview = useLibrary((state) => state.overview);
  useKeys();
  useCommands();
  usePasting();
  return (
    <>
      {status.status === 'failed' ? (
        <Broken error={status.error} />
      ) : overview === undefined ? (
        <Opening />
      ) : (
        <Panes isEmpty={overview.all + overview.trash === 0} />
      )}
      <Dialogs />
      <Notices />
      <DropVeil />
    </>
  );
}

function Panes({ isEmpty }: { readonly isEmpty: boolean }) {
  const screen = useScreen((state) => state.screen);
  const inFront = useReading((state) => state.inFront);
  const inContext = useConcordance((state) => state.isShown);
  const saved = useSettings().panes;
  const [panes, setPanes] = useState(saved);
  const { say } = useWords();
  const keep = (change: Partial<typeof panes>): void =>
    void changeSettings({ panes: { ...panes, ...change } });
  const wide = screen === 'desk' || isEmpty;
  const sizes = { '--sidebar': `${panes.sidebar}px`, '--list': `${panes.list}px` } as CSSProperties;
  return (
    <div
      className={wide ? 'window wide' : 'window'}
      style={sizes}
      data-concordance={inContext ? '' : undefined}
      data-reading={inFront ? '' : undefined}
    >
      <Sidebar>
        <PaneDivider
          label={say('panes.sidebar')}
          size={panes.sidebar}
          least={176}
          most={360}
          onResize={(sidebar) => setPanes((before) => ({ ...before, sidebar }))}
          onSettle={(sidebar) => keep({ sidebar })}
        />
      </Sidebar>
      {screen === 'desk' ? (
        <ImportDesk />
      ) : isEmpty ? (
        <EmptyLibrary />
      ) : (
        <>
          <ResultsPane>
            <PaneDivider
              label={say('panes.list')}
              size={panes.list}
              least={320}
              most={640}
              onResize={(list) => setPanes((before) => ({ ...before, list }))}
              onSettle={(list) => keep({ list })}
            />
          </ResultsPane>
          <ReaderPane />
        </>
      )}
    </div>
  );
}
