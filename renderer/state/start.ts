import { listen } from '../bridge/bridge.ts';
import { followBackups } from './backups.ts';
import { refreshCollections } from './collections.ts';
import { followConcordance } from './concordance-cursor.ts';
import { followResultsInContext } from './concordance.ts';
import { followResults, heldRow } from './cursor.ts';
import { clearDesk, followImports } from './imports.ts';
import { followReading } from './likeness.ts';
import { followLibrary, refreshOverview, useLibrary } from './library.ts';
import { goTo, useQuery } from './query.ts';
import { closeReading, refreshReading } from './reading.ts';
import { followQuery, refreshResults, search } from './results.ts';
import { clearSelection } from './selection.ts';
import { followWatching, refreshWatching } from './watching.ts';

/** A bulk import changes the library many times a second; the view follows at this pace. */
const paceOfChanges = 250;

/** Runs at once, then at most once in the given milliseconds, and once more at the end. */
function paced(act: () => void, milliseconds: number): () => void {
  let waiting = false;
  let again = false;
  const run = (): void => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    act();
    setTimeout(() => {
      waiting = false;
      if (again) {
        again = false;
        run();
      }
    }, milliseconds);
  };
  return run;
}

function followChanges(): void {
  const refresh = paced(() => {
    void refreshOverview();
    void refreshCollections();
    void refreshResults(heldRow());
    refreshReading();
  }, paceOfChanges);
  listen('library.changed', refresh);
  listen('stories.known', () => void refreshResults(heldRow()));
}

function takeLibrary(): void {
  void search();
  void refreshCollections();
  void refreshWatching();
  const before = useLibrary.getState().overview?.id;
  void refreshOverview().then(() => {
    if (useLibrary.getState().overview?.id === before) return;
    if (before !== undefined) clearDesk();
    closeReading();
    goTo('all');
  });
}

/** Connects the stores to the library and to one another. */
export async function startState(): Promise<void> {
  followQuery();
  followResults();
  followResultsInContext();
  followConcordance();
  followReading();
  followChanges();
  followImports();
  followWatching();
  followBackups();
  useQuery.subscribe((now, before) => {
    if (now.sort === before.sort) clearSelection();
  });
  await followLibrary(takeLibrary);
}
