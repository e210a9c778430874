import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../main/readers/reader.ts';
import { formatFor } from '../../../main/readers/registry.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { attached, type MailPart, mailOfParts } from '../../support/mails.ts';
import { readingsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

const headers = ['Subject: Files of the week', 'From: Desk <desk@alrafid.example>'];
const words: MailPart = {
  headers: ['Content-Type: text/plain; charset=utf-8'],
  body: 'Here are the files that we spoke of on the telephone.',
};
const noWords: MailPart = { headers: ['Content-Type: text/plain'], body: '\r\n' };
const note = 'إعادة فتح المتحف البحري\n\nفتح المتحف البحري أبوابه بعد ترميم دام سنتين كاملتين.';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function readingsIn(bytes: Uint8Array): Promise<readonly Reading[]> {
  const { reader } = formatFor('eml') ?? {};
  if (reader === undefined) throw new Error('no reader of mails');
  const readings = await readingsOf(reader, bytes, 'mail.eml');
  return readings.filter(({ kind }) => kind !== 'alive');
}

async function placesIn(parts: readonly MailPart[]): Promise<readonly (readonly string[])[]> {
  const readings = await readingsIn(mailOfParts(headers, parts));
  return readings.map((reading) => {
    if (reading.kind === 'article') return ['article', reading.place ?? '', reading.draft.title];
    return reading.kind === 'failed'
      ? ['failed', reading.place, reading.reason.code]
      : [reading.kind];
  });
}

describe('files attached to a mail', () => {
  it('come in as articles of their own, each by the reader of its format', async () => {
    const places = await placesIn([
      words,
      attached('report.pdf', 'application/pdf', sampleBytes('documents/libreoffice.pdf')),
      attached('report.docx', docx, sampleBytes('documents/libreoffice.docx')),
      attached('book.epub', 'application/epub+zip', sampleBytes('documents/pandoc.epub')),
      attached('page.html', 'text/html', sampleBytes('web/news-fr.html')),
      attached('متحف.txt', 'text/plain', note),
      attached('old.eml', 'message/rfc822', sampleBytes('web/mail-ar.eml')),
      attached('feed.xml', 'text/xml', sampleBytes('web/feed-fr.atom')),
      attached('archive.zip', 'application/zip', sampleBytes('data/archive.zip')),
    ]);
    const told = places.map(([kind = '', place = '']) => `${kind} ${place}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'article ',
        'article report.pdf',
        'article report.docx',
        'article page.html',
        'article متحف.txt',
        'article old.eml',
        'article feed.xml › 1',
        'article archive.zip › harbour.tsv › 2',
        'failed archive.zip › picture.png',
      ]),
    );
    expect(told.some((each) => each.startsWith('article book.epub'))).toBe(true);
    expect(places).toContainEqual(['article', 'متحف.txt', 'إعادة فتح المتحف البحري']);
  });

  it('are told by their bytes or their type where the name does not tell', async () => {
    const unnamed = {
      headers: ['Content-Type: application/pdf'],
      body: sampleBytes('documents/libreoffice.pdf'),
    };
    const places = await placesIn([
      noWords,
      unnamed,
      attached('scan.tmp', 'application/octet-stream', sampleBytes('documents/libreoffice.pdf')),
      attached('رسالة', 'text/plain', note),
    ]);
    expect(places.map(([kind, place]) => [kind, place])).toEqual([
      ['article', '1'],
      ['article', 'scan.tmp'],
      ['article', 'رسالة'],
    ]);
  });

  it('keep apart where two have one name', async () => {
    const places = await placesIn([
      words,
      attached('a.txt', 'text/plain', note),
      attached('a.txt', 'text/plain', note),
    ]);
    expect(places.slice(1).map(([, place]) => place)).toEqual(['a.txt', 'a.txt (2)']);
  });

  it('that nobody reads are named with the reason', async () => {
    const readings = await readingsIn(
      mailOfParts(headers, [
        words,
        attached('accounts.xlsx', 'application/vnd.ms-excel', 'cells'),
        attached('photo.png', 'image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
        attached('empty.txt', 'text/plain', ''),
        attached('broken.pdf', 'application/pdf', '%PDF-1.7 and nothing more'),
      ]),
    );
    expect(readings).toMatchObject([
      { kind: 'article' },
      {
        kind: 'failed',
        place: 'accounts.xlsx',
        reason: { code: 'file.unsupported-format', params: { extension: '.xlsx' } },
      },
      { kind: 'failed', place: 'photo.png', reason: { code: 'file.unsupported-format' } },
      { kind: 'failed', place: 'empty.txt', reason: { code: 'file.empty' } },
      { kind: 'failed', place: 'broken.pdf', reason: { code: 'file.damaged' } },
    ]);
  });
});

describe('parts of a mail that are no files', () => {
  it('are left: signatures, pictures within the page, other writings of the same words', async () => {
    const places = await placesIn([
      words,
      {
        headers: ['Content-Type: image/png; name="logo.png"', 'Content-Disposition: inline'],
        body: 'x',
      },
      { headers: ['Content-Type: text/enriched'], body: 'Here are the files' },
      attached('signature.asc', 'application/pgp-signature', '-----BEGIN PGP SIGNATURE-----'),
      attached('smime.p7s', 'application/pkcs7-signature', Uint8Array.of(0x30, 0x80)),
    ]);
    expect(places).toEqual([['article', '', 'Files of the week']]);
  });
});

describe('a mail without words of its own', () => {
  it('gives what is attached to it alone', async () => {
    const places = await placesIn([noWords, attached('a.txt', 'text/plain', note)]);
    expect(places).toEqual([['article', 'a.txt', 'إعادة فتح المتحف البحري']]);
  });

  it('is refused where nothing is attached either', async () => {
    const refusal = await readingsIn(mailOfParts(headers, [noWords])).catch(reportOf);
    expect(refusal).toMatchObject({ code: 'file.no-words' });
  });
});
