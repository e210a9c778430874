import { WarraqError, type ErrorReport } from '../../preload/contract/errors.ts';
import type { Article, BodyReference } from '../../preload/contract/vocabulary.ts';
import { bodyEnds, bodyFileName, BodyLog, bodyReferences } from './body-log.ts';
import { inFolder, places, type LibraryFolder } from './folder.ts';
import type { Change } from './library-store.ts';
import { Originals } from './originals.ts';

/** What a change refers to outside the catalogue. */
export interface References {
  readonly bodies: readonly BodyReference[];
  readonly originals: readonly string[];
}

export function referencesOf(changes: readonly Change[]): References {
  const bodies: BodyReference[] = [];
  const originals: string[] = [];
  for (const change of changes) {
    if (change.kind !== 'put' && change.kind !== 'patch') continue;
    const { body, related, origin } = change.kind === 'put' ? change.article : change.fields;
    if (body) bodies.push(body.ref);
    for (const block of related ?? []) bodies.push(block.body.ref);
    if (origin) originals.push(origin.sha256);
  }
  return { bodies, originals };
}

/** More than this many staged bytes are written without waiting for a commit. */
const mostStaged = 32 * 1024 * 1024;

/** The texts and the originals of a library, made durable one act at a time. */
export class Materials {
  readonly bodies: BodyLog;
  readonly originals: Originals;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(bodies: BodyLog, originals: Originals) {
    this.bodies = bodies;
    this.originals = originals;
  }

  #inTurn(act: () => Promise<unknown>): Promise<void> {
    const done = this.#tail.then(act);
    this.#tail = done.catch(() => undefined);
    return done.then(() => undefined);
  }

  /** Makes what is referred to durable; what is so already costs nothing. */
  settle({ bodies, originals }: References): Promise<void> {
    return this.#inTurn(async () => {
      if (bodies.some((reference) => this.bodies.isStaged(reference))) await this.bodies.settle();
      await this.originals.settle(originals);
    });
  }

  /** Keeps what waits in memory within bounds. */
  async relieve(): Promise<void> {
    if (this.bodies.stagedBytes > mostStaged) await this.#inTurn(() => this.bodies.settle());
    if (this.originals.stagedBytes > mostStaged) {
      await this.#inTurn(() => this.originals.settleAll());
    }
  }

  async originalPath(sha256: string): Promise<string | undefined> {
    if (this.originals.isStaged(sha256)) await this.settle({ bodies: [], originals: [sha256] });
    return this.originals.path(sha256);
  }

  async close(): Promise<void> {
    await this.#tail;
    await this.bodies.close();
  }
}

/** The bytes of each file of texts, and which of them other folders share by hard links. */
async function bodySizes(
  folder: LibraryFolder,
): Promise<{ readonly sizes: ReadonlyMap<number, number>; readonly shared: ReadonlySet<number> }> {
  const { fileSystem } = folder;
  const sizes = new Map<number, number>();
  const shared = new Set<number>();
  if (!(await fileSystem.facts(inFolder(folder, places.bodies)))) return { sizes, shared };
  for (const name of await fileSystem.list(inFolder(folder, places.bodies))) {
    const number = /^(\d{4})\.log$/.exec(name)?.[1];
    const facts = await fileSystem.facts(inFolder(folder, places.bodies, name));
    if (number === undefined || facts?.kind !== 'file') continue;
    sizes.set(Number(number), facts.size);
    if (facts.links > 1) shared.add(Number(number));
  }
  return { sizes, shared };
}

/**
 * The texts and originals of an opened library. Files of texts that are shorter than the articles
 * say are told, and new texts go to a file of their own, never into the place of lost ones, nor
 * into a file that another backup shares.
 */
export async function openMaterials(
  folder: LibraryFolder,
  articles: Iterable<Article>,
): Promise<{ readonly materials: Materials; readonly notices: readonly ErrorReport[] }> {
  const { sizes, shared } = await bodySizes(folder);
  const ends = bodyEnds(articles);
  const short = [...ends].filter(([file, end]) => (sizes.get(file) ?? 0) < end);
  const latest = Math.max(1, ...sizes.keys(), ...ends.keys());
  const isShort = short.some(([file]) => file === latest);
  const current = isShort || shared.has(latest) ? latest + 1 : latest;
  const materials = new Materials(new BodyLog(folder, sizes, current), new Originals(folder));
  const notices = short.map(([file]) => {
    const name = `${places.bodies}/${bodyFileName(file)}`;
    return WarraqError.of('library.bodies-missing', { path: folder.path, file: name }).report;
  });
  return { materials, notices };
}

/** The title of the article that a text belongs to, for telling a person about it. */
export function titleOfBody(articles: Iterable<Article>, reference: BodyReference): string {
  for (const article of articles) {
    if (bodyReferences(article).includes(reference)) return article.title;
  }
  return '';
}
