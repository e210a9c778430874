import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A file that is made to break its reader. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const samples = resolve(import.meta.dirname, '../samples');

/** Every sample of ours, by name. */
function sampleFiles(): readonly HostileFile[] {
  const entries = readdirSync(samples, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('README'))
    .map((entry) => ({
      name: entry.name,
      bytes: new Uint8Array(readFileSync(resolve(entry.parentPath, entry.name))),
    }));
}

const stemOf = (name: string) => name.replace(/\.[^.]*$/u, '');
const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** A file cut off at many places, the first and last bytes among them. */
function* cuts({ name, bytes }: HostileFile, count: number): Generator<HostileFile> {
  for (let at = 0; at < count; at += 1) {
    const length = Math.floor((bytes.length * at) / count) + (at % 3);
    yield { name: `cut-${at}-${name}`, bytes: bytes.subarray(0, Math.min(length, bytes.length)) };
  }
}

/** A file with bytes changed, by a series of numbers that is always the same. */
function* damages({ name, bytes }: HostileFile, count: number): Generator<HostileFile> {
  let seed = bytes.length + 7;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  for (let at = 0; at < count; at += 1) {
    const damaged = bytes.slice();
    for (let times = 0; times < 8; times += 1) damaged[next() % damaged.length] = next() % 256;
    const start = next() % damaged.length;
    if (at % 4 === 0) damaged.fill(0, start, start + 50);
    yield { name: `damaged-${at}-${name}`, bytes: damaged };
  }
}

const endings = ['txt md html htm mhtml eml pdf docx epub json jsonl csv tsv xml zip ris bib']
  .join(' ')
  .split(' ');

/** A file under the name of every other format. */
function* wrongNames({ name, bytes }: HostileFile): Generator<HostileFile> {
  for (const ending of endings)
    if (ending !== endingOf(name)) yield { name: `${stemOf(name)}-as.${ending}`, bytes };
}

const deep = (open: string, close: string, levels = 10_000) =>
  `${open.repeat(levels)}words in the deep${close.repeat(levels)}`;

const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from(
  { length: 20 },
  (_, at) =>
    `<!ENTITY ${'b'.repeat(at + 1)} "${`&${at === 0 ? 'a' : 'b'.repeat(at)};`.repeat(10)}">`,
).join('')}]><rss><channel><item><title>&${'b'.repeat(20)};</title></item></channel></rss>`;

/** Files that are small or plain to say, each hostile in a way of its own. */
function* made(): Generator<HostileFile> {
  const text = (name: string, words: string): HostileFile => ({ name, bytes: strToU8(words) });
  yield text('bomb.xml', bomb);
  yield text('bomb.html', bomb);
  for (const ending of ['html', 'xml', 'md', 'mhtml', 'eml'])
    yield text(`deep.${ending}`, deep('<div>', '</div>'));
  yield text('deep.json', deep('[', ']'));
  yield text('deep-field.json', `{"title":"a","author":${deep('{"name":', '}')}}`);
  yield text('deep.jsonl', deep('{"text":', '}'));
  yield text('deep.bib', `@article{a, title = ${deep('{', '}')}}`);
  yield text('deep.md', deep('> - *', '*'));
  yield text('deep-quotes.html', deep('<blockquote><ul><li>', '</li></ul></blockquote>'));
  const long = 'ا'.repeat(25_000_000);
  for (const ending of ['txt', 'html', 'csv', 'jsonl', 'json', 'md', 'xml', 'eml', 'ris', 'bib'])
    yield text(`long-line.${ending}`, ending === 'csv' ? `text\n${long}` : long);
  const zeros = { name: 'zeros', bytes: new Uint8Array(1_000_000) };
  const control = { name: 'control', bytes: new Uint8Array(100_000).fill(1) };
  for (const { name, bytes } of [zeros, control])
    for (const ending of endings) yield { name: `${name}.${ending}`, bytes };
  const packed = (entries: Record<string, Uint8Array>, name: string): HostileFile => ({
    name,
    bytes: zipSync(entries, { level: 9 }),
  });
  yield packed({ '../../evil.txt': strToU8('evil words') }, 'slip.zip');
  yield packed({ '/etc/evil.txt': strToU8('evil words') }, 'absolute.zip');
  yield packed({ 'C:\\evil.txt': strToU8('evil words') }, 'drive.zip');
  const bigZeros = new Uint8Array(300_000_000);
  yield packed({ 'bomb.txt': bigZeros }, 'bomb.zip');
  yield packed({ 'word/document.xml': bigZeros.subarray(0, 100_000_000) }, 'bomb.docx');
  const inner = zipSync({ 'a.txt': strToU8('words within') });
  const nested = zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'd.zip': inner }) }) });
  yield { name: 'nested.zip', bytes: nested };
  const many = Object.fromEntries(
    Array.from({ length: 21_000 }, (_, at) => [`${at}.txt`, strToU8('w')] as const),
  );
  yield packed(many, 'many.zip');
  yield text('many-elements.html', '<p>word</p>'.repeat(600_000));
  yield text('many-references.html', '&amp;'.repeat(2_000_000));
  yield text('attributes.html', `<p ${'a="b" '.repeat(200_000)}>words</p>`);
  yield text('quotes.csv', `title,text\n"${'a\n'.repeat(500_000)}`);
  yield text('commas.csv', `text\n${','.repeat(2_000_000)}`);
  yield text('open.bib', '@article{k,title={x\n'.repeat(20_000));
  yield text('tags.ris', 'TY  - NEWS\n'.repeat(200_000));
  yield text('marks.md', `Rain ${'*_`[('.repeat(200_000)}`);
  yield text(
    'boundary.eml',
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(100_000)}`,
  );
}

/** At least 2,000 hostile files, always the same. */
export function* hostileFiles(): Generator<HostileFile> {
  const all = sampleFiles();
  for (const sample of all) {
    // A damaged PDF is looked through from end to end for what is left of it, a tenth of a second each.
    const isSlow = endingOf(sample.name) === 'pdf';
    yield* cuts(sample, isSlow ? 10 : 24);
    yield* damages(sample, isSlow ? 10 : 20);
    yield* wrongNames(sample);
  }
  yield* made();
}
