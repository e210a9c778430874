import type { Page } from '@playwright/test';
import { pathForApp } from './stage.ts';

/** A point of the page, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Chromium's bit for a drag that may copy. */
const copy = 1;

/**
 * Drags files from outside the app onto the window and lets go of them, as the system would: real
 * input events that carry real paths.
 */
export async function dropFiles(page: Page, paths: readonly string[], at?: Point): Promise<void> {
  const dragging = await dragFiles(page, paths, at);
  await dragging.drop();
}

/** Drags words out of another app onto the window and lets go of them. */
export async function dropText(page: Page, text: string, at?: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y } = at ?? (await middle(page));
  const items = [{ mimeType: 'text/plain', data: text }];
  const data = { items, dragOperationsMask: copy };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
}

/** The first half of {@link dropFiles}: the files hang over the window until dropped or taken away. */
export async function dragFiles(page: Page, paths: readonly string[], at?: Point) {
  const session = await page.context().newCDPSession(page);
  const { x, y } = at ?? (await middle(page));
  const data = { items: [], files: paths.map(pathForApp), dragOperationsMask: copy };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data });
  const end = async (type: 'drop' | 'dragCancel') => {
    await send(type);
    await session.detach();
  };
  await send('dragEnter');
  await send('dragOver');
  return { drop: () => end('drop'), cancel: () => end('dragCancel') };
}

function middle(page: Page): Promise<Point> {
  return page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
}
