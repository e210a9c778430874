import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Article } from '../../preload/contract/vocabulary.ts';
import { nodeFileSystem, type FileSystem } from '../../main/store/file-system.ts';
import { frameOf } from '../../main/store/frame.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { verifyLibrary } from '../../main/store/verify/verify-library.ts';
import { damagesOf, type Damage } from './support/damages.ts';
import { importArticles, note, originalOf, plain, textOf } from './support/full-library.ts';
import { instant, refusalOf } from './support/library.ts';

const bodies = 'bodies/0001.log';
const journal = 'catalogue/journal.jsonl';

/** A framed text whose first frame's checksum is made to fit what it says. */
function reframed(text: string): string {
  const end = text.indexOf('\n') + 1;
  const [, , payload] = JSON.parse(text.slice(0, end)) as readonly unknown[];
  return Buffer.from(frameOf(JSON.stringify(payload))).toString('utf8') + text.slice(end);
}

interface Target {
  readonly file: string;
  readonly places: number;
  readonly rewrite?: (text: string) => string;
}

/** Every kind of file that a library's content lies in. */
const targets: readonly Target[] = [
  { file: 'library.json', places: 36, rewrite: (text) => text },
  { file: 'catalogue/snapshot.jsonl', places: 60, rewrite: reframed },
  { file: journal, places: 60, rewrite: reframed },
  { file: 'catalogue/closing.jsonl', places: 32, rewrite: reframed },
  { file: bodies, places: 56 },
  { file: originalOf(5), places: 36 },
];

/** The real disk without its waiting: what is tried here is what stands in files, not when. */
const quickDisk: FileSystem = {
  ...nodeFileSystem,
  syncFolder: () => Promise.resolve(),
  open: async (path, mode) => ({
    ...(await nodeFileSystem.open(path, mode)),
    datasync: () => Promise.resolve(),
  }),
};

const openIt = (path: string): Promise<CompactingStore> =>
  openLibraryStore(path, {
    fileSystem: quickDisk,
    create: path.endsWith('Whole'),
    now: () => instant,
    version: '0.0.0',
  });
const verified = async (path: string) =>
  (
    await verifyLibrary(
      { path, fileSystem: nodeFileSystem },
      { backups: false, pause: () => Promise.resolve() },
    )
  ).findings;

let desk: string;
let whole: string;
let articles: readonly Article[];

beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'warraq-damage-'));
  whole = join(desk, 'Whole');
  const store = await openIt(whole);
  await importArticles(store, [0, 1, 2, 3, 4, 5, 6, 7]);
  await store.compact();
  await importArticles(store, [8]);
  for (const number of [1, 2, 3, 4]) await note(store, number, `ملاحظة ${number}`);
  articles = plain(store);
  await store.close();
});
afterAll(() => rm(desk, { recursive: true, force: true }));

/** What lies in the journal and in what was set aside from it. */
async function journalAndTail(path: string): Promise<Buffer> {
  const names = await readdir(join(path, 'catalogue'));
  const aside = names.filter((name) => name.startsWith('torn-'));
  const parts = [journal, ...aside.map((name) => join('catalogue', name))];
  return Buffer.concat(await Promise.all(parts.map((file) => readFile(join(path, file)))));
}

/** Every text is the one that was written or is refused by name. */
async function expectNoFalseText(store: CompactingStore): Promise<void> {
  for (const { body, title } of store.articles.values()) {
    const number = Number(/\d+$/.exec(title)?.[0]);
    const reading = store.readBody(body.ref);
    const refusal = await refusalOf(reading);
    if (refusal) expect(refusal).toMatchObject({ code: 'article.body-damaged', params: { title } });
    else expect(await reading).toBe(textOf(number));
  }
}

const refusals = ['library.damaged', 'library.newer-format', 'library.not-a-library'];

/** Opens what can be opened: either by name refused, or with nothing made up and nothing unsaid. */
async function expectHonestOpening(path: string, file: string, bytes: Buffer | undefined) {
  let store: CompactingStore | undefined;
  const refusal = await refusalOf(openIt(path).then((opened) => (store = opened)));
  if (refusal) expect(refusals).toContain(refusal.code);
  try {
    if (store) {
      const isWhole = JSON.stringify(plain(store)) === JSON.stringify(articles);
      if (file === journal) expect(store.notices).not.toEqual([]);
      else expect(isWhole).toBe(true);
      await expectNoFalseText(store);
    }
  } finally {
    await store?.close();
  }
  const isRenewed = file === 'catalogue/closing.jsonl' && store !== undefined;
  if (isRenewed) return;
  if (bytes === undefined) {
    await expect(readFile(join(path, file))).rejects.toThrow('ENOENT');
  } else if (store && file === journal) {
    expect((await journalAndTail(path)).equals(bytes)).toBe(true);
  } else {
    expect((await readFile(join(path, file))).equals(bytes)).toBe(true);
  }
}

async function expectNoticed({ file }: Target, { made }: Damage, path: string): Promise<void> {
  const bytes = made(await readFile(join(whole, file)));
  if (bytes === undefined) await rm(join(path, file));
  else await writeFile(join(path, file), bytes);
  const findings = await verified(path);
  const named = findings.map((finding) => finding.file);
  expect(named.some((name) => name === file || (name !== '' && file.startsWith(name)))).toBe(true);
  if (bytes !== undefined) expect((await readFile(join(path, file))).equals(bytes)).toBe(true);
  await expectHonestOpening(path, file, bytes);
}

/** Opening mends these two, so what lies beside them has changed as well. */
const mended: readonly string[] = [journal, 'catalogue/closing.jsonl'];

/** Makes the library whole again. */
async function renew(path: string, file: string): Promise<void> {
  if (!mended.includes(file)) return cp(join(whole, file), join(path, file));
  await rm(join(path, 'catalogue'), { recursive: true, force: true });
  await cp(join(whole, 'catalogue'), join(path, 'catalogue'), { recursive: true });
}

describe('whatever is damaged in a library', { timeout: 300_000 }, () => {
  let count = 0;

  it('is nothing where nothing is damaged', async () => {
    expect(await verified(whole)).toEqual([]);
  });

  it.each(targets.map((target, seed) => ({ ...target, seed })))(
    '$file: is noticed and named, and none of its bytes are overwritten',
    async ({ seed, ...target }) => {
      const { file, places, rewrite } = target;
      const bytes = await readFile(join(whole, file));
      const damages = damagesOf(bytes, { seed, places, ...(rewrite ? { rewrite } : {}) });
      const unnoticed: string[] = [];
      const waiting = [...damages];
      const workOff = async (path: string): Promise<void> => {
        await cp(whole, path, { recursive: true });
        for (let damage = waiting.pop(); damage; damage = waiting.pop()) {
          const { what } = damage;
          await expectNoticed(target, damage, path).catch((thrown: unknown) => {
            unnoticed.push(`${what}: ${String(thrown)}`);
          });
          await renew(path, file);
        }
        expect(await verified(path)).toEqual([]);
        await rm(path, { recursive: true });
      };
      await Promise.all(['One', 'Two', 'Three'].map((name) => workOff(join(desk, name))));
      expect(unnoticed).toEqual([]);
      count += damages.length;
    },
  );

  it('was tried in at least five hundred ways', () => {
    expect(count).toBeGreaterThanOrEqual(500);
  });
});
