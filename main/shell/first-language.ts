import type { InterfaceLanguage } from '../../preload/contract/settings.ts';

/** The interface language of a first run: Arabic, unless the system's first language is another. */
export function firstLanguage(systemLanguages: readonly string[]): InterfaceLanguage {
  const first = systemLanguages.find((language) => language !== '') ?? 'ar';
  return /^ar(-|_|$)/i.test(first) ? 'ar' : 'en';
}
