import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, articleId, someBody } from './support/articles.ts';
import { contentsOf } from './support/disk.ts';
import { crashCopy, newStore, openStore, refusalOf } from './support/library.ts';

/** A closed library with a snapshot and, after it, a journal of four groups. */
async function closedLibrary(articles = 5): Promise<string> {
  const store = await newStore();
  await store.appendBodies(['']);
  const numbers = Array.from({ length: articles }, (_, number) => number);
  await store.commit(numbers.map((number) => ({ kind: 'put', article: article(number) })));
  await store.compact();
  for (const number of [1, 2, 3, 4]) {
    await store.commit([{ kind: 'patch', id: articleId(number), fields: { note: `n${number}` } }]);
  }
  await store.close();
  return store.identity.path;
}

async function flip(path: string, position: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[position] = (bytes[position] ?? 0) ^ 0x20;
  await writeFile(path, bytes);
}

const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'is missing': (path) => rm(path),
  'is empty': (path) => writeFile(path, ''),
  'says null': (path) => writeFile(path, 'null'),
  'says {}': (path) => writeFile(path, '{}\n'),
  'says []': (path) => writeFile(path, '[]\n'),
  'is another format': (path) => writeFile(path, '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'),
  'is zeros': async (path) => writeFile(path, Buffer.alloc((await stat(path)).size)),
  'has a changed first byte': (path) => flip(path, 0),
  'has a changed byte in its first line': (path) => flip(path, 30),
  'is cut in its first line': (path) => truncate(path, 40),
  'begins twice': async (path) => {
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([bytes.subarray(0, bytes.indexOf(10) + 1), bytes]));
  },
};

const snapshot = 'catalogue/snapshot.jsonl';
const journal = 'catalogue/journal.jsonl';
const identity = 'library.json';

/** Opens a damaged library, which must be refused with the file's name and leave every byte alone. */
async function expectRefusal(path: string, file: string, place?: string): Promise<void> {
  const before = await contentsOf(path);
  for (const create of [false, true]) {
    const refusal = await refusalOf(openStore(path, { create }));
    expect(refusal).toMatchObject({ code: 'library.damaged', params: { path, file } });
    if (place !== undefined) expect(refusal?.params['place']).toBe(place);
    expect(await contentsOf(path)).toEqual(before);
  }
}

describe(
  'a damaged library is refused by name, with nothing overwritten',
  { timeout: 120_000 },
  () => {
    for (const file of [identity, snapshot, journal]) {
      for (const [what, damage] of Object.entries(damages)) {
        it(`${file} ${what}`, async () => {
          const path = await closedLibrary();
          await damage(join(path, file));
          if (file === identity && what === 'begins twice') {
            // Two opening braces are one damaged file like any other.
            expect(await readFile(join(path, file), 'utf8')).toMatch(/^\{\n\{\n/);
          }
          await expectRefusal(path, file);
        });
      }
    }

    it('names the line of the snapshot', async () => {
      const path = await closedLibrary(1_200);
      const bytes = await readFile(join(path, snapshot));
      await flip(join(path, snapshot), bytes.length - 400);
      await expectRefusal(path, snapshot, 'line 3');
    });

    it('notices a snapshot that is cut at the end of a line, or longer than it says', async () => {
      const path = await closedLibrary(1_200);
      const bytes = await readFile(join(path, snapshot));
      const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
      await truncate(join(path, snapshot), lastLine);
      await expectRefusal(path, snapshot, 'line 3');
      await writeFile(join(path, snapshot), Buffer.concat([bytes, bytes.subarray(lastLine)]));
      await expectRefusal(path, snapshot, 'line 4');
    });

    it('names the line of the journal', async () => {
      const path = await closedLibrary();
      const lines = (await readFile(join(path, journal), 'latin1')).split('\n');
      const [header = '', first = ''] = lines;
      await flip(join(path, journal), header.length + first.length + 20);
      await expectRefusal(path, journal, 'line 3');
    });

    it('notices a group of changes that is missing, twice there, or out of its order', async () => {
      const path = await closedLibrary();
      const whole = await readFile(join(path, journal), 'utf8');
      const [header = '', one = '', two = '', three = '', four = ''] = whole.split('\n');
      const shapes: readonly (readonly [readonly string[], string])[] = [
        [[header, one, three, four], 'line 3'],
        [[header, one, two, two, three, four], 'line 4'],
        [[header, two, one, three, four], 'line 2'],
        [[header, two, three, four], 'line 2'],
      ];
      for (const [lines, place] of shapes) {
        await writeFile(join(path, journal), `${lines.join('\n')}\n`);
        await expectRefusal(path, journal, place);
      }
    });

    it('notices two broken lines at the end: one write cannot have torn both', async () => {
      const path = await closedLibrary();
      const bytes = await readFile(join(path, journal));
      const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
      await flip(join(path, journal), lastLine - 5);
      await flip(join(path, journal), bytes.length - 5);
      await expectRefusal(path, journal, 'line 4');
    });

    it('notices files of another library, and a snapshot older than the journal', async () => {
      const path = await closedLibrary();
      const other = await closedLibrary();
      const older = await readFile(join(path, snapshot));
      for (const file of [snapshot, journal]) {
        const copy = await crashCopy(path);
        await writeFile(join(copy, file), await readFile(join(other, file)));
        await expectRefusal(copy, file, 'line 1');
      }
      const store = await openStore(path);
      await store.compact();
      await store.close();
      await writeFile(join(path, snapshot), older);
      await expectRefusal(path, snapshot, 'line 1');
    });

    it('notices a changed byte in every part of a journal, line feeds too', async () => {
      const path = await closedLibrary();
      const bytes = await readFile(join(path, journal));
      const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
      for (let position = 0; position < lastLine; position++) {
        if (position % 5 > 0 && bytes[position] !== 10) continue;
        await writeFile(join(path, journal), bytes);
        await flip(join(path, journal), position);
        expect((await refusalOf(openStore(path)))?.code).toBe('library.damaged');
      }
      await writeFile(join(path, journal), bytes);
      expect((await openStore(path)).articles.get(articleId(4))?.note).toBe('n4');
    });
  },
);

describe('what lies outside the catalogue', () => {
  it('is told when texts are missing, and new texts never take the place of lost ones', async () => {
    const store = await newStore();
    const { path } = store.identity;
    const texts = ['النص الأول', 'النص الثاني'];
    const references = await store.appendBodies(texts);
    await store.commit(
      references.map((ref, number) => ({
        kind: 'put',
        article: article(number, { title: `t${number}`, body: { ...someBody, ref } }),
      })),
    );
    await store.close();
    const log = join(path, 'bodies/0001.log');
    await truncate(log, (await stat(log)).size - 5);
    const cut = await readFile(log);

    const reopened = await openStore(path);
    const told = { code: 'library.bodies-missing', params: { path, file: 'bodies/0001.log' } };
    expect(reopened.notices).toEqual([told]);
    const [first, second] = references;
    if (first === undefined || second === undefined) throw new Error('two texts were appended');
    expect(await reopened.readBody(first)).toBe(texts[0]);
    expect(await refusalOf(reopened.readBody(second))).toEqual({
      code: 'article.body-damaged',
      params: { title: 't1', file: 'bodies/0001.log' },
    });
    const [added] = await reopened.appendBodies(['جديد']);
    if (added === undefined) throw new Error('a text was appended');
    await reopened.commit([
      { kind: 'put', article: article(9, { body: { ...someBody, ref: added } }) },
    ]);
    expect(added.startsWith('0002:')).toBe(true);
    expect(await readFile(log)).toEqual(cut);
  });

  it('never answers a text of which a single bit has changed', async () => {
    const store = await newStore();
    const [ref] = await store.appendBodies(['قوات حرس الحدود في الساحل']);
    if (ref === undefined) throw new Error('a text was appended');
    await store.commit([{ kind: 'put', article: article(1, { body: { ...someBody, ref } }) }]);
    const log = join(store.identity.path, 'bodies/0001.log');
    const bytes = await readFile(log);
    for (let position = 0; position < bytes.length; position++) {
      await writeFile(log, bytes);
      await flip(log, position);
      expect((await refusalOf(store.readBody(ref)))?.code).toBe('article.body-damaged');
    }
    await writeFile(log, bytes);
    expect(await store.readBody(ref)).toBe('قوات حرس الحدود في الساحل');
  });
});
