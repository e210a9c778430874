import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, type Bridge } from './contract/bridge.ts';
import type { EventName } from './contract/events.ts';

type Listener = (payload: never) => void;

const listeners = new Map<EventName, Set<Listener>>();

ipcRenderer.on(channels.event, (_event, name: EventName, payload) => {
  for (const listener of listeners.get(name) ?? []) listener(payload as never);
});

// The names are checked by the compiler in the page and by the gate in the shell; the page can
// reach these two channels' one purpose and nothing else.
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  listen(name, listener) {
    const heard = listeners.get(name) ?? new Set();
    listeners.set(name, heard.add(listener));
    return () => void heard.delete(listener);
  },
};
contextBridge.exposeInMainWorld('warraq', bridge);

/** The place of a dropped file. Electron before 32 tells it as `path`, later ones only on asking. */
function pathOf(file: File & { readonly path?: string }): string {
  const asking = webUtils as typeof webUtils | undefined;
  return asking ? asking.getPathForFile(file) : (file.path ?? '');
}

function carriesFiles(event: DragEvent): event is DragEvent & { dataTransfer: DataTransfer } {
  return event.isTrusted && event.dataTransfer?.types.includes('Files') === true;
}

window.addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
});

// Handled here, so that a page can never name a path: only a person's own drop does.
window.addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const paths = [...event.dataTransfer.files].map(pathOf).filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send(channels.drop, paths);
});
