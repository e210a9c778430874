import { IntlMessageFormat } from 'intl-messageformat';
import { errorWording } from '../../preload/contract/error-wording.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { InterfaceLanguage } from '../../preload/contract/settings.ts';

/** What an error says to a person, for the places a page cannot reach: native dialogs, reports and stderr. */
export function wordError(report: ErrorReport, language: InterfaceLanguage): string {
  const message = new IntlMessageFormat(errorWording[language][report.code], language);
  return String(message.format({ ...report.params }));
}
