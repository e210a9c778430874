import { errorWording } from '../../preload/contract/error-wording.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { findingWording } from '../../preload/contract/finding-wording.ts';
import type { InterfaceLanguage } from '../../preload/contract/settings.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;

const prefixed = (
  prefix: 'error' | 'finding',
  wording: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(wording).map(([code, text]) => [`${prefix}.${code}`, text]));

const shared = (language: InterfaceLanguage): Record<string, string> => ({
  ...prefixed('error', errorWording[language]),
  ...prefixed('finding', findingWording[language]),
});

/** Every message of the window, errors and findings among them, by interface language. */
export const catalogues: Readonly<Record<InterfaceLanguage, Record<string, string>>> = {
  ar: { ...ar, ...shared('ar') },
  en: { ...en, ...shared('en') },
};

/** What the formatters are told: Arabic counts with its own digits and the common month names. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = { ar: 'ar-EG', en: 'en-GB' };

export const directions = { ar: 'rtl', en: 'ltr' } as const;

/** The raw wording of an error in a loaded catalogue. */
export function messageOf(messages: Readonly<Record<string, unknown>>, code: ErrorCode): string {
  const message = messages[`error.${code}`];
  return typeof message === 'string' ? message : '';
}
