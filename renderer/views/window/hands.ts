import { flushSync } from 'react-dom';
import { showScreen } from '../../state/screen.ts';

/** What a key press carries that its meaning depends on. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The key a person means, whatever script their keyboard is set to: the Latin letter or sign it
 * types, else the one printed on that place of the keyboard.
 */
export function meantKey({ key, code, shiftKey }: Press): string {
  if (key === '؟') return '?';
  if (key.length > 1 || /^[!-~]$/.test(key)) return key.length > 1 ? key : key.toLowerCase();
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  const signs: Readonly<Record<string, string>> = {
    Slash: shiftKey ? '?' : '/',
    BracketLeft: '[',
    BracketRight: ']',
  };
  return signs[code] ?? key;
}

/** True where keys belong to the words being typed. */
export function isTyping(element: Element | null): boolean {
  if (element === null) return false;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(element.type);
  return element.closest('textarea, [contenteditable]') !== null;
}

/** True where something above the window has the keys to itself. */
export function isAbove(element: Element | null): boolean {
  const above = element?.closest('[role="dialog"], [role="menu"], [role="listbox"]');
  return above !== null && above !== undefined;
}

export function focusSearch(): void {
  flushSync(() => showScreen('library'));
  const field = document.querySelector<HTMLInputElement>('.query input');
  field?.focus();
  field?.select();
}

export function focusReader(): void {
  document.querySelector<HTMLElement>('[data-scroll="reader"]')?.focus();
}
