import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import type { Handlers } from '../preload/contract/calls.ts';
import { reportOf, WarraqError } from '../preload/contract/errors.ts';
import type { Broadcast } from '../preload/contract/events.ts';
import type { OpenedLibrary, RecentLibrary } from '../preload/contract/library.ts';
import type { Settings } from '../preload/contract/settings.ts';
import { createGate } from './bridge/gate.ts';
import { forkLibrary } from './library/host.ts';
import { superviseLibrary, type SupervisedLibrary } from './library/supervisor.ts';
import {
  packArguments,
  parseArguments,
  unpackArguments,
  type Arguments,
} from './shell/arguments.ts';
import { createDialogs } from './shell/dialogs.ts';
import { createShellHandlers } from './shell/handlers.ts';
import { createImportRunner } from './shell/import-runner.ts';
import {
  libraryAt,
  sampleLibrary,
  samplePath,
  withoutSampleNews,
  type LibraryChoice,
} from './shell/library-choice.ts';
import type { LibrariesPorts } from './shell/libraries-handlers.ts';
import { lockContents, lockSession, silenceChromium } from './shell/lockdown.ts';
import { showMenu } from './shell/menu.ts';
import { connectPage } from './shell/page-channels.ts';
import { registerPageScheme, servePages } from './shell/page-protocol.ts';
import { createRecentLibraries, type RecentLibraries } from './shell/recent-libraries.ts';
import { openShellState, type ShellState } from './shell/shell-state.ts';
import { runSmokeTest } from './shell/smoke-test.ts';
import type { Changes } from './shell/state-file.ts';
import { broadcastTo, openWindow } from './shell/window.ts';
import { shellWording } from './shell/wording.ts';
import { wordError } from './wording/word-error.ts';

/** How long, in milliseconds, quitting waits for the library to close. */
const closingLimit = 4_000;

const log = (what: unknown) => {
  const text = what instanceof WarraqError ? wordError(what.report, 'en') : inspect(what);
  process.stderr.write(`warraq: ${text}\n`);
};

silenceChromium();
registerPageScheme();
// Electron's own answer is a box that blocks every window; a fault of the shell is logged instead.
process.on('uncaughtException', log);
app.on('web-contents-created', (_event, contents) => lockContents(contents));

const asked = parseArguments(process.argv, process.cwd());
if (app.requestSingleInstanceLock(packArguments(asked))) {
  app
    .whenReady()
    .then(() => run(asked))
    .catch((fault: unknown) => {
      log(fault);
      app.exit(1);
    });
} else {
  // The window that is open takes over what was asked of this one.
  if (asked.smokeTest) log('Warraq is running already, so it cannot be tested from its start');
  app.exit(asked.smokeTest ? 1 : 0);
}

interface Shell extends ShellState {
  readonly window: BrowserWindow;
  readonly broadcast: Broadcast;
  readonly library: SupervisedLibrary;
  readonly sample: () => Promise<LibraryChoice>;
  readonly recent: RecentLibraries;
  readonly follow: LibrariesPorts['follow'];
  /** Calls the listener whenever the list of recent libraries is another one. */
  readonly onRecent: (listener: () => void) => void;
}

/** In reading order: state, window, library, what answers the page, and the library to begin with. */
async function run(asked: Arguments): Promise<void> {
  lockSession(session.defaultSession);
  servePages(join(app.getAppPath(), 'out', 'renderer'));
  const state = await readState();
  const window = openWindow({
    preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
    icon: app.isPackaged
      ? join(process.resourcesPath, 'icon.png')
      : join(app.getAppPath(), 'scripts', 'icon', 'icon.png'),
    placement: state.remembered.current().placement,
    development: !app.isPackaged,
    onPlaced: (placement) => void state.remembered.change({ placement }).catch(log),
  });
  const shell = composeShell(state, window);
  const open = (choice: LibraryChoice) => shell.library.open(choice);
  const tell = connect(shell);
  closeBeforeQuitting(shell);
  app.on('second-instance', (_event, _values, _folder, other) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const library = unpackArguments(other)?.library;
    if (library !== undefined) void libraryAt(library).then(open).catch(tell);
  });

  const opened = firstChoice(asked, shell).then(open);
  if (asked.smokeTest) {
    const overview = opened.then(() => shell.library.call('library.overview', {}));
    runSmokeTest(window, overview);
  } else opened.catch(log);
}

async function readState(): Promise<ShellState> {
  const languages = [...app.getPreferredSystemLanguages(), app.getLocale()];
  const state = await openShellState(app.getPath('userData'), languages, new Date());
  for (const { setAside } of [state.settings, state.remembered]) {
    if (setAside !== undefined) log(`a damaged file was set aside as ${setAside}`);
  }
  // Before the window is made, so that it opens in the right colours.
  nativeTheme.themeSource = state.settings.current().theme;
  return state;
}

function composeShell(state: ShellState, window: BrowserWindow): Shell {
  const { settings, remembered } = state;
  const broadcast = broadcastTo(window);
  const listeners: (() => void)[] = [];
  const recent = createRecentLibraries({
    remembered,
    now: () => new Date(),
    changed: () => listeners.forEach((listener) => listener()),
  });
  const follow = async ({ name, path }: OpenedLibrary, from?: string) => {
    if (window.isDestroyed()) return;
    window.setTitle(`${name} — ${shellWording[settings.current().language].product}`);
    // The sample has an entry of its own wherever recent libraries are offered.
    if (dirname(path) === sampleFolder()) await remembered.change({ library: path });
    else await recent.remember({ name, path }, from);
  };
  const library = superviseLibrary({
    start: () =>
      forkLibrary(join(app.getAppPath(), 'out', 'main', 'library.cjs'), app.getVersion()),
    broadcast: withoutSampleNews(broadcast),
    onOpened: (opened) => void follow(opened).catch(log),
    now: () => performance.now(),
    wait,
  });
  const resources = app.isPackaged ? process.resourcesPath : app.getAppPath();
  const sample = async () => {
    const name = shellWording[settings.current().language].sample;
    return sampleLibrary(await samplePath(sampleFolder(), name), join(resources, 'seeds'), library);
  };
  const onRecent = (listener: () => void) => void listeners.push(listener);
  return { ...state, window, broadcast, library, sample, recent, follow, onRecent };
}

/** Lets the page and the menu reach what they may. Answers how to tell the person of a failure. */
function connect(shell: Shell): (thrown: unknown) => Promise<void> {
  const { window, broadcast, library, settings, sample, recent, follow } = shell;
  const language = () => settings.current().language;
  const dialogs = createDialogs(window, language);
  const importPaths = createImportRunner(library, broadcast);
  const changeSettings = async (fields: Changes<Settings>) => {
    const changed = await settings.change(fields);
    showSettings();
    broadcast('settings.changed', changed);
    return changed;
  };
  const handlers: Handlers<'shell'> = createShellHandlers({
    library,
    status: () => library.status(),
    libraryPath: () => library.path(),
    openLibrary: (choice) => library.open(choice),
    moveLibrary: (out) => library.move(out),
    retryLibrary: () => library.retry(),
    sample,
    recent,
    follow,
    importPaths,
    dialogs,
    settings: settings.current,
    changeSettings,
    documents: app.getPath('documents'),
  });
  const tell = (thrown: unknown) => dialogs.tell(wordError(reportOf(thrown), language()));
  let entries: readonly RecentLibrary[] = [];
  const showRecent = async () => {
    entries = await recent.list();
    showSettings();
    broadcast('libraries.changed', {});
  };
  const showSettings = () => {
    nativeTheme.themeSource = settings.current().theme;
    showMenu(settings.current(), {
      command: (command) => broadcast('command', { command }),
      act: (act) => void handlers[act]({}).catch(tell),
      recent: entries,
      openRecent: (id) => void handlers['libraries.open']({ id }).catch(tell),
      changeTheme: (theme) => void changeSettings({ theme }).catch(tell),
      development: !app.isPackaged,
    });
  };
  showSettings();
  shell.onRecent(() => void showRecent().catch(log));
  void showRecent().catch(log);
  connectPage(createGate({ shell: handlers, library, importPaths, log }), window);
  return tell;
}

/** The library asked for; else the one of the last run; else, on a first run, the sample. */
function firstChoice(asked: Arguments, shell: Shell): Promise<LibraryChoice> {
  if (asked.library !== undefined) return libraryAt(asked.library);
  const { library: last } = shell.remembered.current();
  if (last === undefined || dirname(last) === sampleFolder()) return shell.sample();
  return Promise.resolve({ path: last, create: false });
}

function sampleFolder(): string {
  return join(app.getPath('userData'), 'sample');
}

/** The windows go first; then the library closes and the last writes of ours end; then the app. */
function closeBeforeQuitting({ library, settings, remembered }: Shell): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    const done = [library.close(closingLimit), settings.idle(), remembered.idle()];
    void Promise.allSettled(done).then(() => app.exit(Number(process.exitCode ?? 0)));
  });
}
