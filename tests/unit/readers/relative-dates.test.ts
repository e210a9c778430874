import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../main/readers/html.ts';
import { jsonLinesReader } from '../../../main/readers/json-lines.ts';
import { mhtmlReader } from '../../../main/readers/mhtml.ts';
import { draftsOf } from '../../support/readings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const prose =
  'افتتح الميناء الجديد أبوابه أمام السفن بعد سنوات من العمل المتواصل، وقال مدير الميناء إن ثلاث سفن رست في الساعات الأولى.';
const page = (date: string, comment = '', head = '') =>
  `<!DOCTYPE html><html lang="ar">${comment}<head><title>الميناء يفتح أبوابه</title>${head}</head><body><article><h1>الميناء يفتح أبوابه</h1>${date}<p>${prose}</p><p>${prose.slice(8)}</p></article></body></html>`;
const pageDraft = async (markup: string) => {
  const [draft] = await draftsOf(htmlReader, utf8(markup), 'a.html');
  return draft;
};
const singleFile = (when: string) =>
  `<!--\n Page saved with SingleFile \n url: https://www.alrafid.example/port \n saved date: ${when}\n-->`;

describe('a page that tells its date by the distance', () => {
  it.each([
    ['<p class="date">منذ 3 ساعات</p>', 'منذ 3 ساعات', '2024-03-05'],
    ['<time>أمس</time>', 'أمس', '2024-03-04'],
    ['<p>تاريخ النشر: قبل يومين</p>', 'قبل يومين', '2024-03-03'],
    ['<p>Published 2 days ago</p>', '2 days ago', '2024-03-03'],
    ['<p>نُشر منذ يومين</p>', 'نُشر منذ يومين', '2024-03-03'],
    ['<p>بقلم ليلى الحسني | قبل يومين</p>', 'قبل يومين', '2024-03-03'],
    ['<p>3 hours ago</p>', '3 hours ago', '2024-03-05'],
    ['<p>الأحد الماضي</p>', 'الأحد الماضي', '2024-03-03'],
  ])('is dated from when it says it was saved: %s', async (date, written, iso) => {
    const draft = await pageDraft(page(date, singleFile('Tue Mar 05 2024 10:20:00 GMT+0300')));
    expect(draft?.published).toEqual({ iso, written, calendar: 'gregorian' });
    expect(draft?.provenance.published).toBe('guess');
    expect(draft?.text).not.toContain(written);
  });

  it('is dated the day before where fewer hours had passed of the day', async () => {
    const draft = await pageDraft(
      page('<p>منذ 3 ساعات</p>', singleFile('Tue Mar 05 2024 01:20:00 GMT+0300')),
    );
    expect(draft?.published?.iso).toBe('2024-03-04');
  });

  it.each([
    "<!-- Mirrored from www.alrafid.example/port.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 05 Mar 2024 07:00:00 GMT -->",
    '<!-- FILE ARCHIVED ON 08:10:11 Mar 05, 2024 AND RETRIEVED FROM AN ARCHIVE -->',
  ])('is dated from the note of whoever saved it: %s', async (comment) => {
    expect((await pageDraft(page('<p>أمس</p>', comment)))?.published?.iso).toBe('2024-03-04');
  });

  it('keeps it as text, and has no date, where nothing says when it was saved', async () => {
    for (const date of ['<p>منذ 3 ساعات</p>', '<time>منذ 3 ساعات</time>']) {
      const draft = await pageDraft(page(date, '<!-- saved from url=(0019)https://a.example/ -->'));
      expect(draft?.published).toBeUndefined();
      expect(draft?.text).toContain('منذ 3 ساعات');
    }
  });

  it('goes by the date that it states in full', async () => {
    const stated = '<meta property="article:published_time" content="2024-02-11T08:00:00Z">';
    const saved = singleFile('Tue Mar 05 2024 10:20:00 GMT+0300');
    expect((await pageDraft(page('<p>أمس</p>', saved, stated)))?.published?.iso).toBe('2024-02-11');
  });
});

it('a page in MHTML is dated from the day on which the browser saved it', async () => {
  const mhtml = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.alrafid.example/port',
    'Date: Tue, 5 Mar 2024 08:15:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="edge"',
    '',
    '--edge',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    page('<p>أمس</p>'),
    '--edge--',
    '',
  ].join('\r\n');
  const [draft] = await draftsOf(mhtmlReader, utf8(mhtml), 'a.mhtml');
  expect(draft?.published).toMatchObject({ iso: '2024-03-04', written: 'أمس' });
});

it('a record is dated from when it says it was crawled, and never from the clock', async () => {
  const record = (facts: object) => JSON.stringify({ title: 'الميناء', text: prose, ...facts });
  const lines = [
    record({ date: 'قبل يومين', crawled_at: '2024-03-05T09:00:00Z' }),
    record({ date: 'قبل يومين' }),
  ].join('\n');
  const drafts = await draftsOf(jsonLinesReader, utf8(lines), 'a.jsonl');
  expect(drafts.map(({ published }) => published?.iso)).toEqual(['2024-03-03', undefined]);
});
