import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { formatFor } from '../../../main/readers/registry.ts';
import type { ErrorCode } from '../../../preload/contract/errors.ts';
import { generateArticles } from '../../support/generate-articles.ts';
import { giveToApp } from './stage.ts';

interface Story {
  readonly title: string;
  readonly text: string;
}

/** Articles that no two of them say the same, without what a site wrote around them. */
function storiesOf(count: number): readonly Story[] {
  return [...generateArticles(count, 23)].map(({ document }, at) => ({
    // Two of them may have one title.
    title: `${document.title} ${at}`,
    text: document.body.text,
  }));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((one) => `<p>${escaped(one)}</p>`)
    .join('');

const word = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

function docx(title: string, text: string): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const office = 'http://schemas.openxmlformats.org';
  const body = [title, ...text.split('\n\n')].map(word).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

type Write = (title: string, text: string) => string | Uint8Array;

/** A file of one article in each of the formats, by extension. */
const writers: Readonly<Record<string, Write>> = {
  txt: (title, text) => `${title}\nالمصدر: جريدة الرصيف\n3 مارس 2021\n\n${text}\n`,
  html: (title, text) =>
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><article><h1>${escaped(title)}</h1>${paragraphs(text)}</article></body></html>`,
  md: (title, text) =>
    `---\ntitle: ${JSON.stringify(title)}\nsource: جريدة الرصيف\n---\n\n${text}\n`,
  eml: (title, text) =>
    [
      'From: desk@rasif.example',
      'To: reader@rasif.example',
      `Subject: =?utf-8?B?${Buffer.from(title).toString('base64')}?=`,
      'Date: Wed, 03 Mar 2021 08:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64'),
      '',
    ].join('\r\n'),
  csv: (title, text) =>
    `title,text,source\n${[title, text].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')},جريدة الرصيف\n`,
  jsonl: (title, text) => `${JSON.stringify({ title, text, source: 'جريدة الرصيف' })}\n`,
  docx,
};

/** What a bad file may be said to suffer from: a reader of its format says it more closely. */
export type Faults = Readonly<Record<string, readonly ErrorCode[]>>;

const known = (extension: string, ...codes: readonly ErrorCode[]): readonly ErrorCode[] =>
  formatFor(extension) === undefined ? ['file.unsupported-format'] : codes;

export const badFiles: Faults = {
  'فارغ.txt': ['file.empty'],
  'فراغات.txt': ['file.no-words'],
  'صورة.txt': ['file.not-text'],
  'سري.txt': ['file.unreadable'],
  'مقفل.txt': ['file.unreadable'],
  'تسجيل.mp3': ['file.unsupported-format'],
  'تقرير.docx': known('docx', 'file.damaged', 'file.not-as-named'),
  'ملحق.pdf': known('pdf', 'file.damaged', 'file.not-as-named'),
  'أرشيف.zip': known('zip', 'file.damaged', 'file.not-as-named'),
  'سجل.jsonl': known('jsonl', 'file.bad-record', 'file.no-articles'),
};

/**
 * A folder of so many files in every format that can be read, and among them the ten bad ones. Answers
 * how many of the files are good.
 */
export function writeMixedFolder(folder: string, files: number): number {
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'أعداد', '2021'), { recursive: true });
  const extensions = Object.keys(writers).filter((one) => formatFor(one) !== undefined);
  const good = files - Object.keys(badFiles).length;
  for (const [at, { title, text }] of storiesOf(good).entries()) {
    const extension = extensions[at % extensions.length] ?? 'txt';
    const below = at % 3 === 0 ? join('أعداد', '2021') : '';
    write(join(below, `خبر-${at}.${extension}`), writers[extension]?.(title, text) ?? '');
  }
  write('فارغ.txt', '');
  write('فراغات.txt', ' \n\t\n');
  write('صورة.txt', Uint8Array.of(0x88, 0x50, 0x4e, 0x47, 0x00, 0x01, 0x00, 0x00));
  write('سري.txt', 'البحر هادئ هذا الصباح\n\nلا يقرأه أحد قبل أن يُفتح.');
  write('مقفل.txt', 'الريح تهب من الغرب\n\nولا هذا.');
  write('تسجيل.mp3', 'ID3');
  write('تقرير.docx', 'PK');
  write('ملحق.pdf', '%PDF-1.4\n%');
  write('أرشيف.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0));
  write('سجل.jsonl', '{"title": "بلا نهاية\n');
  giveToApp(folder);
  for (const name of ['سري.txt', 'مقفل.txt']) chmodSync(join(folder, name), 0o000);
  return good;
}
