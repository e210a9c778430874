import { hasRightToLeft } from '../../core/imports/pages/page-item.ts';

let users = 0;
let original: typeof String.fromCodePoint | undefined;

function turned(...codes: number[]): string {
  const make = original ?? String.fromCodePoint;
  const text = make.apply(String, codes);
  if (codes.length < 2 || !hasRightToLeft(text)) return text;
  return make.apply(String, codes.reverse());
}

/**
 * Runs what makes pdf.js read a font's table of letters. A glyph such as lam-alef stands there for two letters in
 * the order of reading, but pdf.js turns a line around letter by letter, which makes ثالث of ثلاث. (Other
 * programs do the same: such PDFs are the common ones, from Word and LibreOffice.) So several letters to the left that
 * come out of one glyph are handed to it turned already. It makes them with `String.fromCodePoint` and offers
 * no other place to reach them.
 */
export async function withTurnedLigatures<Result>(work: () => Promise<Result>): Promise<Result> {
  if (users === 0) {
    original = String.fromCodePoint;
    String.fromCodePoint = turned;
  }
  users += 1;
  try {
    return await work();
  } finally {
    users -= 1;
    if (users === 0 && original !== undefined) String.fromCodePoint = original;
  }
}
