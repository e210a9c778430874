import type { Direction } from '../../../preload/contract/vocabulary.ts';
import { detectLanguage } from '../../core/text/language.ts';

/** Languages written from right to left that pages are marked with (ISO 639). */
const rightToLeft =
  /^(?:ar|ara|arz|fa|fas|ur|urd|he|heb|yi|ps|pus|ckb|sd|ug|uig|dv|azb|pnb|prs)(?:-|$)/iu;

/**
 * Language and direction as a page states them. A page whose words run the other way than the stated
 * language has kept the marks of its theme: it states neither, and its words tell.
 */
export function writingOf(
  stated: string | undefined,
  languages: readonly string[],
  text: string,
): { readonly language?: string; readonly direction?: Direction } {
  const { direction: ofWords } = detectLanguage(text.slice(0, 10_000));
  const stating = languages.find((tag) => (rightToLeft.test(tag) ? 'rtl' : 'ltr') === ofWords);
  // Where it is spoken is left out: one language is one language, wherever its pages come from.
  const language = stating?.toLowerCase().split('-')[0];
  const direction = stated?.trim().toLowerCase();
  return {
    ...(language === undefined ? {} : { language }),
    ...(direction === ofWords ? { direction: ofWords } : {}),
  };
}
