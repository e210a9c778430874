import { IntlMessageFormat } from 'intl-messageformat';
import type { Finding } from '../../../preload/contract/backups.ts';
import type { ErrorReport } from '../../../preload/contract/errors.ts';
import type { InterfaceLanguage } from '../../../preload/contract/settings.ts';
import { catalogues, locales } from '../../../renderer/i18n/catalogue.ts';
import type { MessageKey } from '../../../renderer/i18n/catalogue.ts';
import { isolated, withForeignIsolated } from '../../../renderer/i18n/formats.ts';
import type { Values } from '../../../renderer/i18n/formats.ts';

/** The languages of the window, for tests of what is read in it. */
export const languages: readonly InterfaceLanguage[] = ['ar', 'en'];

/** What the window says in a language, letter for letter, so that a test can look for it. */
export interface WindowWords {
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly error: (code: ErrorReport['code'], params: Values) => string;
  readonly finding: (kind: Finding['kind'], values: Values) => string;
  readonly number: (value: number) => string;
}

export function wordsOf(language: InterfaceLanguage): WindowWords {
  const locale = locales[language];
  const messages = catalogues[language];
  const written = (message: string, values: Values): string => {
    const plain = { b: (chunks: readonly string[]) => chunks.join('') };
    return String(new IntlMessageFormat(message, locale).format({ ...values, ...plain }));
  };
  const number = (value: number): string => new Intl.NumberFormat(locale).format(value);
  return {
    number,
    say: (key, values = {}) => written(messages[key] ?? '', withForeignIsolated(values, locale)),
    finding: (kind, values) =>
      written(messages[`finding.${kind}`] ?? '', withForeignIsolated(values, locale)),
    error(code, params) {
      const message = messages[`error.${code}`] ?? '';
      return written(message, isolated(params, message, number));
    },
  };
}
