import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeLibrary } from '../../main/compose.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { article, articleId } from '../store/support/articles.ts';
import { watched } from './store/measure.ts';

/**
 * Backups and verifying of 50,000 articles (or the number given), built through the store: how
 * long, the longest time in which the process could do nothing else, and beside it a plain copy of
 * the same files in the same run. Then what ten backups take on the disk against one.
 */
const articles = Number(process.argv[2] ?? 50_000);
/** As where most articles come out of files that hold several: syncing each file takes minutes. */
const articlesPerOriginal = 25;
const text = 'نص تجريبي عن المياه والسدود والاتفاقيات بين البلدان. '.repeat(12);

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(44)}${figure}\n`);
}

async function tell(what: string, act: () => Promise<unknown>): Promise<void> {
  const { took, blocked } = await watched(act);
  say(what, `${took.toFixed(0)} ms, blocked at most ${blocked.toFixed(1)} ms`);
}

/** The bytes that files take on the disk; those of several names count once. */
async function bytesOnDisk(path: string, seen = new Set<number>()): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) sum += await bytesOnDisk(inner, seen);
    else {
      const { ino, size } = await stat(inner);
      if (!seen.has(ino)) sum += size;
      seen.add(ino);
    }
  }
  return sum;
}

const folder = await mkdtemp(join(tmpdir(), 'warraq-bench-'));
const path = join(folder, 'Bench.warraq');

async function fill(): Promise<void> {
  const options = { create: true, now: () => new Date(), version: 'bench' };
  const store: CompactingStore = await openLibraryStore(path, options);
  for (let from = 0; from < articles; from += 1_000) {
    const numbers = Array.from({ length: Math.min(1_000, articles - from) }, (_, at) => from + at);
    const texts = numbers.map((number) => `${number} ${text}`);
    const references = await store.appendBodies(texts);
    const changes = await Promise.all(
      numbers.map(async (number, at) => {
        const made = article(number);
        const original = Math.floor(number / articlesPerOriginal);
        const sha256 = await store.keepOriginal(Buffer.from(`${original} ${text}`), 'txt');
        const ref = references[at] ?? made.body.ref;
        const put = { ...made, body: { ...made.body, ref }, origin: { ...made.origin, sha256 } };
        return { kind: 'put' as const, article: put };
      }),
    );
    await store.commit(changes);
  }
  await store.compact();
  // One line of the journal that tells of everything, as a tag on all articles is.
  const everything = [...store.articles.keys()];
  const fields = { tags: ['للمراجعة'], changedAt: new Date().toISOString() };
  await store.commit(everything.map((id) => ({ kind: 'patch' as const, id, fields })));
  await store.close();
}

try {
  await fill();
  const library = composeLibrary({ broadcast: () => undefined, version: 'bench' });
  await library['library.open']({ path, create: false });
  await library['articles.search']({
    query: { words: 'السدود', filters: [], place: 'all' },
    match: 'all',
    sort: 'date',
    offset: 0,
    limit: 1,
  });
  say('articles', `${articles}, ${((await bytesOnDisk(path)) / 1e6).toFixed(0)} MB`);
  await tell('a plain copy of the same files', () =>
    cp(path, join(folder, 'copy'), { recursive: true }),
  );
  const none = await bytesOnDisk(path);
  await tell('the first backup', () => library['backups.make']({}));
  const one = (await bytesOnDisk(path)) - none;
  await tell('verifying', () => library['library.verify']({ path, backups: false }));
  for (let made = 2; made <= 10; made++) {
    const changes = { id: articleId(made), note: `ملاحظة ${made}` };
    await library['articles.annotate'](changes);
    if (made === 2) await tell('the second backup', () => library['backups.make']({}));
    else await library['backups.make']({});
  }
  const ten = (await bytesOnDisk(path)) - none;
  const times = (ten / one).toFixed(2);
  say(
    'ten backups against one',
    `${(one / 1e6).toFixed(0)} MB, ${(ten / 1e6).toFixed(0)} MB = ${times}`,
  );
  await library['library.close']({});
} finally {
  await rm(folder, { recursive: true, force: true });
}
