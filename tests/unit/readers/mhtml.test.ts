import { describe, expect, it } from 'vitest';
import { mhtmlReader } from '../../../main/readers/mhtml.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { draftsOf, readingsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const [draft] = await draftsOf(mhtmlReader, bytes, 'page.mhtml');
    return draft?.text ?? 'nothing';
  } catch (thrown) {
    return reportOf(thrown).code;
  }
}

describe('pages saved whole by a browser', () => {
  it('reads the page, the address it came from, and nothing of its frames', async () => {
    const bytes = sampleBytes('web/saved-page.mhtml');
    const [draft] = await draftsOf(mhtmlReader, bytes, 'page.mhtml');
    expect(draft).toMatchObject({
      title: 'سباق القوارب يعود إلى دجلة',
      text: 'شارك ثلاثون قاربا في سباق دجلة السنوي الذي عاد هذا العام بعد انقطاع طويل، وتجمع المتفرجون على الجسرين منذ الصباح.\n\nوفاز بالمركز الأول فريق من شباب الكريعات، قطع المسافة في إحدى عشرة دقيقة.',
      source: 'صحيفة الرافد',
      published: { iso: '2023-10-14' },
      url: 'https://www.alrafid.example/sport/2023/boats',
      language: 'ar',
      direction: 'rtl',
    });
  });

  it('reads a page in base64 in the encoding its part states, wherever it lies', async () => {
    const page = Uint8Array.from([0x3c, 0x70, 0x3e, 0xe3, 0xd1, 0xcd, 0xc8, 0xc7]);
    const mail = [
      'Content-Type: multipart/related; boundary="outer"; start="<page>"\r\n',
      '--outer\r\nContent-Type: text/html\r\n\r\n<p>frame',
      '--outer\r\nContent-ID: <page>\r\nContent-Type: multipart/alternative; boundary=inner\r\n',
      '--inner\r\nContent-Type: text/html; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n',
      `${btoa(String.fromCharCode(...page))}\r\n--inner--\r\n--outer--\r\n`,
    ].join('\r\n');
    const [reading] = await readingsOf(mhtmlReader, utf8(mail), 'page.mht');
    expect(reading).toMatchObject({
      draft: { title: 'مرحبا' },
      decoding: { encoding: 'windows-1256' },
    });
  });
});

describe('saved pages that are broken or meant to harm', () => {
  it('reads a page that was cut off anywhere, or says why not', async () => {
    const whole = sampleBytes('web/saved-page.mhtml');
    for (let end = 1; end < whole.length; end += 53) {
      const result = await outcome(whole.subarray(0, end));
      const codes = ['file.no-words', 'file.not-as-named', 'file.not-text', 'file.empty'];
      expect(codes.includes(result) || /\p{L}/u.test(result), `cut at ${end}`).toBe(true);
    }
  });

  it('refuses what holds no page, countless parts, and parts in parts without end', async () => {
    expect(await outcome(utf8('From: a\r\n\r\nwords'))).toBe('file.not-as-named');
    expect(await outcome(new Uint8Array())).toBe('file.empty');
    const head = 'Content-Type: multipart/related; boundary=b\r\n\r\n';
    expect(await outcome(utf8(head + '--b\r\n\r\nx\r\n'.repeat(200_000)))).toBe(
      'file.too-many-entries',
    );
    const nested = Array.from(
      { length: 60 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n`,
    );
    expect(await outcome(utf8(nested.join('')))).toBe('file.too-deep');
  });
});
