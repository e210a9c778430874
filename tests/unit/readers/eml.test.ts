import { describe, expect, it } from 'vitest';
import { createEmlReader } from '../../../main/readers/eml.ts';
import { formatFor } from '../../../main/readers/registry.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { draftsOf, readingsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

const emlReader = createEmlReader(formatFor);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const readings = await readingsOf(emlReader, bytes, 'mail.eml');
    return readings.flatMap(({ kind }) => (kind === 'alive' ? [] : kind)).join(' ');
  } catch (thrown) {
    return reportOf(thrown).code;
  }
}

describe('mails', () => {
  it('reads a mail by its page, its sender and the day it was sent', async () => {
    const [draft] = await draftsOf(emlReader, sampleBytes('web/mail-ar.eml'), 'mail.eml');
    expect(draft).toMatchObject({
      title: 'قطار الضواحي يصل إلى المحطة الأخيرة',
      text: 'وصل قطار الضواحي أمس إلى محطته الأخيرة عند أطراف المدينة الجديدة، بعد تأخير دام أكثر من عام بسبب أعمال الجسر.\n\nوقالت هيئة السكك إن الرحلة تستغرق أربعين دقيقة، وإن ثمن التذكرة لن يتغير حتى نهاية السنة.',
      authors: ['ليلى الحسني'],
      published: { iso: '2024-03-05' },
      language: 'ar',
      direction: 'rtl',
    });
  });

  it('reads text in another encoding, and a mail attached to it as an article of its own', async () => {
    const bytes = sampleBytes('web/mail-with-mail.eml');
    const readings = (await readingsOf(emlReader, bytes, 'mail.eml')).filter(
      ({ kind }) => kind !== 'alive',
    );
    expect(readings).toMatchObject([
      {
        draft: {
          title: 'الحديقة العامة تفتح أبوابها ليلا',
          text: 'قررت البلدية أن تبقى الحديقة العامة مفتوحة حتى منتصف الليل طوال الصيف، بعد أن طلب السكان ذلك.\n\nوأضيئت الممرات بمصابيح جديدة قليلة الاستهلاك.',
          authors: [],
          published: { iso: '2023-09-11' },
        },
      },
      {
        place: '1',
        draft: {
          title: 'L’orchestre municipal fête ses cent ans',
          authors: ['Paul Vernet'],
          published: { iso: '2023-09-08' },
          language: 'fr',
        },
      },
    ]);
  });
});

describe('mails that are broken or meant to harm', () => {
  it('reads a mail that was cut off anywhere, or says why not', async () => {
    const whole = sampleBytes('web/mail-with-mail.eml');
    for (let end = 1; end < whole.length; end += 41) {
      expect(await outcome(whole.subarray(0, end)), `cut at ${end}`).toMatch(
        /^(?:article(?: article| failed)?|file\.(?:no-words|not-as-named))$/u,
      );
    }
  });

  it('refuses what is empty or no mail', async () => {
    expect(await outcome(new Uint8Array())).toBe('file.empty');
    expect(await outcome(utf8('Only a few words.\nAnd some more.'))).toBe('file.not-as-named');
  });

  it('refuses parts that lie too deep in each other, and countless parts', async () => {
    const nested = Array.from(
      { length: 200 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
    );
    expect(await outcome(utf8(`Subject: deep\r\n${nested.join('')}`))).toBe('file.too-deep');
    const parts = '--b\r\n\r\nx\r\n'.repeat(200_000);
    const mail = `Subject: many\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`;
    expect(await outcome(utf8(mail))).toBe('file.too-many-entries');
  });

  it('stops at mails in mails in mails, and keeps those above', async () => {
    let mail = 'Subject: innermost\r\n\r\nWords of the innermost mail.';
    for (let depth = 0; depth < 8; depth += 1) {
      mail = `Subject: level ${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n\r\nWords of level ${depth}.\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${depth}--\r\n`;
    }
    expect(await outcome(utf8(mail))).toBe(`${'article '.repeat(6)}failed`);
  });
});
