import { eastAsianCharacters } from './east-asian-characters.ts';
import { latinAlphabets } from './latin-alphabets.ts';
import { otherAlphabets } from './other-alphabets.ts';
import { type LanguageModel, modelOf } from './written-language.ts';

const languages = { ...otherAlphabets, ...latinAlphabets, ...eastAsianCharacters };
type Language = keyof typeof languages;

const western = ['en', 'fr', 'de', 'es', 'it', 'pt'] as const;
const central = ['pl', 'cs', 'hu', 'ro', 'de'] as const;
const cyrillic = ['ru', 'bg', 'uk'] as const;

/** The encodings that are tried, by their WHATWG names, and what is written in them. Of equals the first is taken. */
export const encodings: readonly (readonly [name: string, languages: readonly Language[]])[] = [
  ['windows-1252', western],
  ['windows-1256', ['ar', 'fa', 'fr']],
  ['windows-1251', cyrillic],
  ['windows-1250', central],
  ['windows-1254', ['tr']],
  ['windows-1253', ['el']],
  ['windows-1255', ['he']],
  ['iso-8859-6', ['ar']],
  ['koi8-r', ['ru', 'bg']],
  ['koi8-u', ['uk', 'ru']],
  ['iso-8859-5', cyrillic],
  ['ibm866', cyrillic],
  ['iso-8859-15', western],
  ['iso-8859-2', central],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['gb18030', ['zhHans', 'zhHant']],
  ['big5', ['zhHant']],
  ['euc-kr', ['ko']],
];

const models = new Map<Language, LanguageModel>();

export function languageModel(language: Language): LanguageModel {
  const known = models.get(language) ?? modelOf(languages[language]);
  models.set(language, known);
  return known;
}
