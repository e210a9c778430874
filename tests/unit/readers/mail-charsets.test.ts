import { describe, expect, it } from 'vitest';
import type { ReadChoices, Reading } from '../../../main/readers/reader.ts';
import { formatFor } from '../../../main/readers/registry.ts';
import { joinedBytes } from '../../support/mails.ts';
import { readingsOf } from '../../support/readings.ts';
import { encode } from './encodings/encoders.ts';

const subject = 'أسواق الخضار تعود إلى الساحة القديمة';
const words = `عادت عربات الخضار صباح السبت إلى الساحة القديمة بعد أن أنهى العمال رصف الطريق المؤدي إليها.

وقالت بائعة الطماطم أم خالد إن الزبائن كانوا أكثر من المعتاد، وإن الأسعار بقيت كما كانت قبل الإغلاق.`;

function bytesIn(encoding: string, text: string): Uint8Array {
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : encode(text, encoding);
  if (bytes === undefined) throw new Error(`${encoding} cannot write this`);
  return bytes;
}

/** A mail with raw bytes in its subject, its sender's name and its body. */
const rawMail = (encoding: string, ...headers: readonly string[]): Uint8Array =>
  joinedBytes(
    bytesIn(encoding, `Subject: ${subject}\r\nFrom: سلمى الراوي <salma@alrafid.example>\r\n`),
    headers.map((header) => `${header}\r\n`).join(''),
    '\r\n',
    bytesIn(encoding, words),
  );

type ArticleReading = Extract<Reading, { kind: 'article' }>;

async function articleOf(bytes: Uint8Array, choices: ReadChoices = {}): Promise<ArticleReading> {
  const { reader } = formatFor('eml') ?? {};
  if (reader === undefined) throw new Error('no reader of mails');
  const readings = await readingsOf(reader, bytes, 'mail.eml', choices);
  const [article] = readings.filter((each) => each.kind === 'article');
  if (article === undefined) throw new Error('no article');
  return article;
}

const asWritten = { title: subject, text: words, authors: ['سلمى الراوي'], language: 'ar' };

describe('a mail in raw Arabic bytes', () => {
  it.each(['windows-1256', 'iso-8859-6', 'utf-8'])(
    'in %s reads as written without a charset, its headers too',
    async (encoding) => {
      const { draft, decoding } = await articleOf(rawMail(encoding));
      expect(draft).toMatchObject(asWritten);
      expect(decoding.encoding).toBe(encoding);
      expect(decoding.confidence).toBeGreaterThan(0.5);
    },
  );

  it.each([
    ['windows-1256', 'us-ascii'],
    ['windows-1256', 'iso-8859-1'],
    ['windows-1256', 'utf-8'],
    ['windows-1256', 'no-such-charset'],
    ['utf-8', 'iso-8859-1'],
    ['utf-8', 'windows-1256'],
  ])('in %s reads as written though it says %s', async (encoding, charset) => {
    const mail = rawMail(encoding, `Content-Type: text/plain;\r\n charset="${charset}"`);
    const { draft, decoding } = await articleOf(mail);
    expect(draft).toMatchObject(asWritten);
    expect(decoding.encoding).toBe(encoding);
  });

  it('is read once more as a person chose', async () => {
    const mail = rawMail('windows-1256', 'Content-Type: text/plain');
    const { draft, decoding } = await articleOf(mail, { encoding: 'windows-1251' });
    expect(decoding).toEqual({ encoding: 'windows-1251', confidence: 1 });
    expect(draft.text).not.toContain('عادت');
    expect((await articleOf(mail, { encoding: 'windows-1256' })).draft).toMatchObject(asWritten);
  });

  it('reads in its parts, each as it is written', async () => {
    const part = (encoding: string, type: string, text: string) =>
      joinedBytes(`--edge\r\nContent-Type: ${type}\r\n\r\n`, bytesIn(encoding, text), '\r\n');
    const mail = joinedBytes(
      'Subject: parts\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n',
      part('windows-1256', 'text/plain', words),
      part('utf-8', 'text/plain; charset=us-ascii', 'ثم أغلقت السوق أبوابها عند الغروب.'),
      '--edge--\r\n',
    );
    const { draft } = await articleOf(mail);
    expect(draft.text).toContain(words);
    expect(draft.text).toContain('ثم أغلقت السوق أبوابها عند الغروب.');
  });

  it('reads a page by what the page says where the mail is silent', async () => {
    const page = `<html><head><meta charset="windows-1256"></head><body><p>${words.replace('\n\n', '</p><p>')}</p></body></html>`;
    const mail = joinedBytes(
      'Subject: page\r\nContent-Type: text/html\r\n\r\n',
      bytesIn('windows-1256', page),
    );
    expect((await articleOf(mail)).draft.text).toBe(words);
  });
});

describe('a part in quoted-printable or base64', () => {
  const encoded = (charset: string, encoding: string, text: string): Uint8Array => {
    const body = Buffer.from(bytesIn(encoding, text)).toString('base64');
    const type = `Content-Type: text/plain; charset=${charset}`;
    return joinedBytes(
      `Subject: encoded\r\n${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`,
    );
  };

  it('stays as its true charset has it, whatever a person chose for the rest', async () => {
    const mail = encoded('windows-1256', 'windows-1256', words);
    const { draft, decoding } = await articleOf(mail, { encoding: 'windows-1251' });
    expect(draft.text).toBe(words);
    expect(decoding).toEqual({ encoding: 'windows-1256', confidence: 1 });
  });

  it('is told by its bytes where its charset is untrue', async () => {
    const { draft } = await articleOf(encoded('us-ascii', 'windows-1256', words));
    expect(draft.text).toBe(words);
    const printable = joinedBytes(
      'Subject: q\r\nContent-Type: text/plain; charset=iso-8859-1\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n\r\n',
      [...bytesIn('utf-8', words)]
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('')
        .replace(/.{72}/gu, '$&=\r\n'),
    );
    expect((await articleOf(printable)).draft.text).toBe(words);
  });
});
