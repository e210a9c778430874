import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markdownExporter } from '../../../main/core/exports/markdown.ts';
import { articleDocument, exported } from './support.ts';

function partsOf(markdown: string): { facts: Record<string, unknown>; text: string } {
  const [, front = '', ...rest] = markdown.split(/^---\n/m);
  return { facts: parse(front) as Record<string, unknown>, text: rest.join('---\n') };
}

const withText = (text: string) =>
  articleDocument({ body: { text, characters: text.length, words: 1 }, related: [] });

async function bodyOf(text: string): Promise<string> {
  const { text: markdown } = partsOf(await exported(markdownExporter, [withText(text)]));
  return markdown.split('\n\n').slice(1).join('\n\n').trim();
}

describe('the Markdown export', () => {
  it('tells the facts in front matter that reads back as they are', async () => {
    const title = 'عنوان: "فيه" #علامات\n--- و';
    const { facts } = partsOf(await exported(markdownExporter, [articleDocument({ title })]));
    expect(facts).toMatchObject({
      title,
      source: 'جريدة المرفأ',
      date: '2023-03-04',
      date_written: '٤ آذار ٢٠٢٣',
      tags: ['بلدان/لبنان', 'اقتصاد'],
      note: 'للفصل الثاني: "مهم"',
      origin: { file: 'port.txt' },
    });
  });

  it('follows with the title, the text and what was beside it', async () => {
    const { text } = partsOf(await exported(markdownExporter, [articleDocument()]));
    expect(text.trim().split('\n\n')).toEqual([
      '# صيادو الميناء',
      'في صباح بارد خرج المراكب إلى البحر.',
      'عاد بعضها قبل الظهر.',
      '## إقرأ أيضاً:',
      '### خبر آخر',
      'نص الخبر الآخر',
    ]);
  });

  it('keeps a title of two lines in one heading', async () => {
    const document = articleDocument({ title: 'سطر\n--- آخر' });
    const { text } = partsOf(await exported(markdownExporter, [document]));
    expect(text.trim().split('\n')[0]).toBe('# سطر --- آخر');
  });

  it('leaves out what was not asked for', async () => {
    const options = { notes: false, tags: false, origin: false, related: false };
    const markdown = await exported(markdownExporter, [articleDocument()], { options });
    const { facts, text } = partsOf(markdown);
    for (const gone of ['tags', 'note', 'passages', 'origin'])
      expect(facts).not.toHaveProperty(gone);
    expect(text).not.toContain('خبر آخر');
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['---', '\\---'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['![](http://example.org/track.png)', '!\\[\\](http://example.org/track.png)'],
    ['a_b_c *d* `e`', 'a\\_b\\_c \\*d\\* \\`e\\`'],
    ['&amp; stays', '\\&amp; stays'],
  ])('never lets %j become markup', async (text, markdown) => {
    expect(await bodyOf(text)).toBe(markdown);
  });

  it('leaves a hyphen and a number inside a sentence alone', async () => {
    expect(await bodyOf('2024 was long - and 1.5 times so')).toBe(
      '2024 was long - and 1.5 times so',
    );
  });

  it('keeps the lines of a verse', async () => {
    expect(await bodyOf('سطر أول\nسطر ثان')).toBe('سطر أول  \nسطر ثان');
  });
});
