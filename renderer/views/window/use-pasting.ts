import { useEffect } from 'react';
import { articlesType } from '../../state/drag.ts';
import { pasteText } from '../../state/imports.ts';
import { useLibrary } from '../../state/library.ts';
import { isAbove, isTyping } from './hands.ts';

/** The text that comes in, where nothing else is there to take it. */
function takenText(event: Event, data: DataTransfer | null): string | undefined {
  const target = event.target instanceof Element ? event.target : null;
  if (isTyping(target) || isAbove(target)) return undefined;
  if (useLibrary.getState().status.status !== 'ready') return undefined;
  const text = data?.getData('text/plain') ?? '';
  return text.trim() === '' ? undefined : text;
}

const carriesText = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('text/plain') === true &&
  !dataTransfer.types.includes('Files') &&
  !dataTransfer.types.includes(articlesType);

/** Text that is pasted or dropped anywhere in the window is imported, but for words that are being typed. */
export function usePasting(): void {
  useEffect(() => {
    // Words that are dragged from one place of the window to another are no article.
    let isOurs = false;
    const take = (event: Event, data: DataTransfer | null): void => {
      const text = takenText(event, data);
      if (text === undefined) return;
      event.preventDefault();
      void pasteText(text);
    };
    const paste = (event: ClipboardEvent): void => take(event, event.clipboardData);
    const begin = (): void => void (isOurs = true);
    const end = (): void => void (isOurs = false);
    const over = (event: DragEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (!isOurs && carriesText(event) && !isTyping(target)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!isOurs && carriesText(event)) take(event, event.dataTransfer);
    };
    window.addEventListener('paste', paste);
    window.addEventListener('dragstart', begin);
    window.addEventListener('dragend', end);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('paste', paste);
      window.removeEventListener('dragstart', begin);
      window.removeEventListener('dragend', end);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
