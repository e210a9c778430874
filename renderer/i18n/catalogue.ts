import { errorWording } from '../../preload/contract/error-wording.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import type { InterfaceLanguage } from '../../preload/contract/settings.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;

const prefixed = (wording: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(wording).map(([code, text]) => [`error.${code}`, text]));

/** Every message of the window, errors among them, by interface language. */
export const catalogues: Readonly<Record<InterfaceLanguage, Record<string, string>>> = {
  ar: { ...ar, ...prefixed(errorWording.ar) },
  en: { ...en, ...prefixed(errorWording.en) },
};

/** What the formatters are told: Arabic counts with its own digits and the common month names. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = { ar: 'ar-EG', en: 'en-GB' };

export const directions = { ar: 'rtl', en: 'ltr' } as const;

/** The raw wording of an error in a loaded catalogue. */
export function messageOf(messages: Readonly<Record<string, unknown>>, code: ErrorCode): string {
  const message = messages[`error.${code}`];
  return typeof message === 'string' ? message : '';
}
