import { IntlMessageFormat } from 'intl-messageformat';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { InterfaceLanguage } from '../../preload/contract/settings.ts';
import { wordError } from '../wording/word-error.ts';
import { messages, type MessageName } from './messages.ts';

type Values = Readonly<Record<string, string | number>>;

/** Everything the command line says, in one language. */
export interface Wording {
  readonly language: InterfaceLanguage;
  say(name: MessageName, values?: Values): string;
  error(report: ErrorReport): string;
}

/** Arabic where the environment asks for it, as POSIX orders its variables; else English. */
export function languageOf(environment: Readonly<NodeJS.ProcessEnv>): InterfaceLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return /^ar([_.@-]|$)/i.test(locale ?? '') ? 'ar' : 'en';
}

export function createWording(language: InterfaceLanguage): Wording {
  const format = (message: string, values: Values) =>
    String(new IntlMessageFormat(message, language).format(values));
  return {
    language,
    say: (name, values = {}) => format(messages[language][name], values),
    error: (report) => wordError(report, language),
  };
}
