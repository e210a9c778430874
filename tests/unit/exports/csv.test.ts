import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvExporter } from '../../../main/core/exports/csv.ts';
import { articleDocument, exported } from './support.ts';

const noParts = { notes: false, tags: false, origin: false, related: false };

function rowsOf(text: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('the CSV export', () => {
  it('is marked as UTF-8 for spreadsheets', async () => {
    expect((await exported(csvExporter, [])).startsWith('\uFEFFid,title,')).toBe(true);
  });

  it('gives one row an article, with lists joined and both forms of the date', async () => {
    const rows = rowsOf(await exported(csvExporter, [articleDocument()]));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      title: 'صيادو الميناء',
      authors: 'سلمى نور; Anna Weber',
      tags: 'بلدان/لبنان; اقتصاد',
      published: '2023-03-04',
      published_written: '٤ آذار ٢٠٢٣',
      note: 'للفصل الثاني: "مهم"',
      related: 'خبر آخر',
      file: 'port.txt',
    });
  });

  it('keeps a text of several lines in one cell', async () => {
    const document = articleDocument();
    const rows = rowsOf(await exported(csvExporter, [document, document]));
    expect(rows.map((row) => row['text'])).toEqual([document.body.text, document.body.text]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=1+1\nand a second line', '  =1', '＝1'])(
    'never lets %j run as a formula',
    async (title) => {
      const rows = rowsOf(await exported(csvExporter, [articleDocument({ title })]));
      expect(rows[0]?.['title']).toBe(`'${title}`);
    },
  );

  it('leaves out what was not asked for, with its columns', async () => {
    const text = await exported(csvExporter, [articleDocument()], { options: noParts });
    const columns = Object.keys(rowsOf(text)[0] ?? {});
    expect(columns).toContain('text');
    for (const gone of ['tags', 'note', 'passages', 'file', 'sha256', 'related']) {
      expect(columns).not.toContain(gone);
    }
  });
});
