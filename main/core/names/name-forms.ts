import type { Analyzer } from '../text/analysis.ts';

/** The words of a name as they are compared. */
export function surfacesOf(form: string, analyzer: Analyzer): readonly string[] {
  return analyzer.tokens(form).map(({ text }) => analyzer.surface(text));
}

/** What two spellings of a name have in common that are compared as one; '' for one without words. */
export function formKey(form: string, analyzer: Analyzer): string {
  return surfacesOf(form, analyzer).join(' ');
}

/** The forms that differ from each other once they are folded, each as it was written first. */
export function differentForms(forms: readonly string[], analyzer: Analyzer): readonly string[] {
  const written = new Map<string, string>();
  for (const form of forms) {
    const key = formKey(form, analyzer);
    if (key !== '' && !written.has(key)) written.set(key, form.replace(/\s+/gu, ' ').trim());
  }
  return [...written.values()];
}
