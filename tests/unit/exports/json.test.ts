import { describe, expect, it } from 'vitest';
import { jsonExporter } from '../../../main/core/exports/json.ts';
import { warraqExportReader } from '../../../main/readers/warraq-export.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { readingsOf } from '../../support/readings.ts';
import { articleDocument, exported } from './support.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readBytes = (bytes: Uint8Array) => readingsOf(warraqExportReader, bytes, 'a.json');
const read = (text: string) => readBytes(bytesOf(text));

async function refusalOf(text: string) {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof WarraqError) return error.report;
    throw error;
  }
  return undefined;
}

describe('the JSON export', () => {
  it('gives back every field of every article', async () => {
    const passage = {
      id: 'p1',
      quote: 'صباح',
      prefix: 'في ',
      suffix: ' بارد',
      start: 3,
      end: 7,
      tags: ['اقتصاد'],
      note: 'وقت',
    };
    const documents = [
      articleDocument({ passages: [passage] }),
      articleDocument({
        id: 'zzzzzzzzzzzzzzzz',
        published: undefined,
        source: undefined,
        related: [],
      }),
    ];
    const result = await read(await exported(jsonExporter, documents));
    expect(result).toEqual(
      documents.map((document) => ({ kind: 'restored', article: { document } })),
    );
  });

  it('carries an original once, for every article that came from it', async () => {
    const document = articleDocument();
    const twin = articleDocument({ id: 'zzzzzzzzzzzzzzzz' });
    const base64 = Buffer.from([0, 255, 10, 13]).toString('base64');
    const text = await exported(jsonExporter, [document, twin], {
      originals: [{ sha256: document.origin.sha256, base64 }],
    });
    expect(text.split(base64)).toHaveLength(2);
    const originals = (await read(text)).map((reading) =>
      reading.kind === 'restored' ? [...(reading.article.original ?? [])] : [],
    );
    expect(originals).toEqual([
      [0, 255, 10, 13],
      [0, 255, 10, 13],
    ]);
  });

  it('puts each article on a line of its own', async () => {
    const documents = [articleDocument(), articleDocument({ id: 'zzzzzzzzzzzzzzzz' })];
    const lines = (await exported(jsonExporter, documents)).split('\n');
    expect(lines.slice(1, 3).map((line) => JSON.parse(line.replace(/,$/, '')) as object)).toEqual(
      documents,
    );
  });

  it('is whole JSON also when it holds nothing', async () => {
    expect(JSON.parse(await exported(jsonExporter, []))).toMatchObject({ articles: [] });
  });

  it('is read back the same after another program laid it out anew', async () => {
    const document = articleDocument();
    const text = await exported(jsonExporter, [document]);
    const laidOut = JSON.stringify(JSON.parse(text), null, 2);
    expect(await read(laidOut)).toEqual([{ kind: 'restored', article: { document } }]);
  });
});

describe('a JSON file that cannot be trusted', () => {
  const tampered = async (change: (file: { articles: Record<string, unknown>[] }) => void) => {
    const text = await exported(jsonExporter, [articleDocument(), articleDocument()]);
    const file = JSON.parse(text) as { articles: Record<string, unknown>[] };
    change(file);
    return JSON.stringify(file);
  };

  it.each([
    ['null', 'format'],
    ['[]', 'format'],
    ['{"format":"other"}', 'format'],
    ['{"format":"warraq-export","version":2}', 'version'],
    ['{"format":"warraq-export","version":1}', 'articles'],
    ['{"format":"warraq-export","version":1,"articles":[],"originals":[]}', 'originals'],
    ['{"format":"warraq-export","version":1,"articles":[{}]}', 'articles[0].id'],
  ])('%s is refused, naming %s', async (text, place) => {
    expect(await refusalOf(text)).toEqual({
      code: 'file.not-an-export',
      params: { file: 'a.json', place },
    });
  });

  it('is refused where it is not UTF-8, or not JSON', async () => {
    const bytes = bytesOf(await exported(jsonExporter, [articleDocument()]));
    bytes[bytes.length - 10] = 0xff;
    await expect(readBytes(bytes)).rejects.toThrow('UTF-8');
    expect((await refusalOf('no JSON'))?.params['place']).toMatch(/^JSON/);
  });

  it('is refused where anything follows its end, or is missing before it', async () => {
    const text = await exported(jsonExporter, [articleDocument(), articleDocument()]);
    expect((await refusalOf(`${text}{"format":"warraq-export"}`))?.code).toBe('file.not-an-export');
    expect((await refusalOf(text.replace(',\n', '\n')))?.code).toBe('file.not-an-export');
  });

  it('is refused where it is cut off', async () => {
    const text = await exported(jsonExporter, [articleDocument()]);
    expect((await refusalOf(text.slice(0, -20)))?.code).toBe('file.not-an-export');
  });

  it('names the field that is wrong', async () => {
    const text = await tampered(({ articles }) => {
      Object.assign(articles[1] ?? {}, {
        published: { iso: '4/3/2023', written: '', calendar: 'gregorian' },
      });
    });
    expect((await refusalOf(text))?.params['place']).toBe('articles[1].published.iso');
  });

  it('is refused where the length of a text is not its own', async () => {
    const text = await tampered(({ articles }) => {
      Object.assign(articles[0] ?? {}, { body: { text: 'قصير', characters: 400, words: 1 } });
    });
    expect((await refusalOf(text))?.params['place']).toBe('articles[0].body.characters');
  });
});
