import { existsSync } from 'node:fs';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { channels } from '../../preload/contract/bridge.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import { pageOrigin } from '../bridge/sender.ts';
import { smallestWindow, windowArea } from './placement.ts';
import type { Placement } from './session-state.ts';

/** The page's own background, so that nothing flashes before it is drawn. */
const background = { light: '#FBFAF7', dark: '#171614' } as const;

export interface WindowPorts {
  readonly preload: string;
  /** A picture for the task bar, where there is one. */
  readonly icon: string;
  readonly placement: Placement | undefined;
  readonly development: boolean;
  readonly onPlaced: (placement: Placement) => void;
}

/** Makes the one window and shows it once its page is drawn. */
export function openWindow(ports: WindowPorts): BrowserWindow {
  const { placement, onPlaced } = ports;
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = new BrowserWindow({
    ...windowArea(
      displays.map((display) => display.workArea),
      placement,
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: currentBackground(),
    ...(existsSync(ports.icon) ? { icon: ports.icon } : {}),
    webPreferences: {
      preload: ports.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: ports.development,
    },
  });
  window.once('ready-to-show', () => {
    if (placement?.maximized) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () =>
    onPlaced({ ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  const repaint = () => window.setBackgroundColor(currentBackground());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  reloadAfterCrash(window);
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

/** Brings a page back whose process died; the library knows nothing of it and loses nothing. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    // A page that dies at once each time stays as it is, rather than dying for ever.
    if (reason !== 'clean-exit' && now - last > 10_000) window.webContents.reload();
    last = now;
  });
}

/** Sends events to the page of the window, as long as it is there. */
export function broadcastTo(window: BrowserWindow): Broadcast {
  return (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, name, payload);
  };
}

function currentBackground(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}
