import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../main/readers/html.ts';
import { htmlToText } from '../../../main/readers/html/html-to-text.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { draftsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of a page, or the code of the error it is refused with. */
async function outcome(page: string | Uint8Array): Promise<string> {
  const bytes = typeof page === 'string' ? utf8(page) : page;
  try {
    const [draft] = await draftsOf(htmlReader, bytes, 'page.html');
    return draft?.text ?? 'nothing';
  } catch (thrown) {
    return reportOf(thrown).code;
  }
}

const sentence = 'A sentence of the article that is long enough to be read as running text.';

describe('pages that are broken or meant to harm', () => {
  it('reads a page that was cut off anywhere, or says why not', async () => {
    const whole = sampleBytes('web/news-ar.html');
    for (let end = 1; end < whole.length; end += 211) {
      const result = await outcome(whole.subarray(0, end));
      const isRefused = ['file.no-words', 'file.not-text'].includes(result);
      expect(isRefused || /\p{L}/u.test(result), `cut at ${end}`).toBe(true);
    }
    const article = await outcome(whole.subarray(0, whole.length - 900));
    expect(article).toContain('- قياس الملوحة كل أسبوع.');
  });

  it('refuses zero bytes', async () => {
    expect(await outcome(`<p>${sentence}\0</p>`)).toBe('file.not-text');
  });

  it('refuses elements that lie too deep in each other, and reads what is deep', async () => {
    expect(await outcome('<div>'.repeat(100_000))).toBe('file.too-deep');
    expect(await outcome(`${'<b>'.repeat(100_000)}${sentence}`)).toBe('file.too-deep');
    expect(await outcome(`${'<div>'.repeat(900)}<p>${sentence}</p>`)).toContain(
      sentence.slice(0, -1),
    );
  });

  it('reads no words out of scripts, styles, templates and comments', async () => {
    const page = `<body><script>var words = "<p>code</p>"</script><style>p{}</style>
      <template><p>mould</p></template><noscript>without</noscript><!-- remark --><p>${sentence}</p>`;
    expect(await outcome(page)).toBe(sentence);
  });

  it('runs nothing', async () => {
    const page = `<body onload="globalThis.ran=1"><img src=x onerror="globalThis.ran=1"><p>${sentence}</p><script>globalThis.ran=1</script>`;
    expect(await outcome(page)).toBe(sentence);
    expect('ran' in globalThis).toBe(false);
  });

  it('ends soon with one endless line, countless elements and countless attributes', async () => {
    const longest = 50 * 1024 * 1024;
    const started = Date.now();
    expect(await outcome('word '.repeat(longest / 5).slice(0, longest))).toContain('word word');
    expect(await outcome(`<p>${'word '.repeat(200_000)}`)).toContain('word word');
    expect(await outcome('<p>one word</p>'.repeat(200_000))).toContain('one word');
    expect(await outcome(`<p ${'a=b '.repeat(200_000)}>${sentence}`)).toBe('file.damaged');
    expect(await outcome(`<p>words ${'&amp; '.repeat(800_000)}`)).toContain('words & &');
    expect(await outcome(`<title>${'a | '.repeat(100_000)}</title><p>${sentence}`)).toContain(
      sentence,
    );
    expect(await outcome('<div>word</div>'.repeat(3_400_000))).toBe('file.too-many-entries');
    expect(Date.now() - started).toBeLessThan(30_000);
  }, 60_000);
});

describe('markup as plain text', () => {
  it('parts paragraphs, keeps items and rows on lines, and unfolds references once', () => {
    const markup =
      '<p>One &amp;amp; two</p><ul><li>first</li><li>second</li></ul><table><tr><td>a</td><td>b</td></tr></table>last<br>line<script>no</script>';
    expect(htmlToText(markup)).toBe('One &amp; two\n\n- first\n- second\n\na | b\n\nlast\nline');
  });

  it('leaves text without markup as it is', () => {
    expect(htmlToText('نص بلا وسوم')).toBe('نص بلا وسوم');
  });
});
