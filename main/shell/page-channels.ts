import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { channels } from '../../preload/contract/bridge.ts';
import type { Gate } from '../bridge/gate.ts';
import type { Sender } from '../bridge/sender.ts';

/** Lets the page of the window reach the gate, and nothing else reach anything. */
export function connectPage(gate: Gate, window: BrowserWindow): void {
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    gate.answer(senderOf(event, window), name, input),
  );
  ipcMain.on(channels.drop, (event, paths: unknown) => gate.drop(senderOf(event, window), paths));
}

function senderOf(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const { sender, senderFrame: frame } = event;
  return {
    ownWindow: !window.isDestroyed() && sender === window.webContents,
    // The frame is null where it was navigated away or destroyed since.
    mainFrame: frame !== null && frame === sender.mainFrame,
    url: frame?.url ?? '',
  };
}
