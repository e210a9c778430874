import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';

/** Of better-sqlite3, what is used here. */
interface Database {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): {
    run(...values: readonly string[]): unknown;
    all(...values: readonly string[]): readonly unknown[];
  };
  transaction<Values extends readonly unknown[]>(
    act: (...values: Values) => void,
  ): (...values: Values) => void;
  close(): void;
}
/** Opens a database, making it where there is none. */
export type OpenSqlite = new (path: string) => Database;

const bench = resolve(import.meta.dirname, '..');

async function load(): Promise<OpenSqlite | undefined> {
  const module = pathToFileURL(join(bench, 'node_modules/better-sqlite3/lib/index.js'));
  try {
    const { default: open } = (await import(module.href)) as { readonly default: OpenSqlite };
    new open(':memory:').close();
    return open;
  } catch {
    return undefined;
  }
}

/** Installs the bench's own packages; the module is built with Node's own headers where they are here. */
function install(): void {
  process.stderr.write('Installing SQLite for the bench, once; building it can take minutes.\n');
  const home = dirname(dirname(process.execPath));
  const headers = existsSync(join(home, 'include/node/node.h')) ? { npm_config_nodedir: home } : {};
  const environment = { ...process.env, ...headers };
  spawnSync('npm', ['ci', '--no-progress'], { cwd: bench, env: environment, stdio: 'ignore' });
}

/** SQLite, installed where it is not there yet; undefined where it cannot be had. */
export async function sqlite(): Promise<OpenSqlite | undefined> {
  const open = await load();
  if (open !== undefined) return open;
  install();
  return load();
}

/** The same articles in SQLite, and the same changes to them. */
export interface SqlitePeer {
  /** Adds a tag to articles in one transaction. */
  tag(ids: readonly ArticleId[], tag: string, changedAt: string): void;
  close(): void;
}

/**
 * A database in WAL mode with `synchronous = FULL`, so that a change is on the disk when it is told to be.
 * Each article is a row of its record as JSON, found by its primary key, with the instant of its last change
 * in a column and its tags in a table of their own: a tag costs one inserted row and one updated one, which is
 * less than writing the record anew. Undefined where SQLite cannot be had.
 */
export async function openSqlitePeer(
  path: string,
  articles: Iterable<Article>,
): Promise<SqlitePeer | undefined> {
  const open = await sqlite();
  if (open === undefined) return undefined;
  const database = new open(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    CREATE TABLE article (id TEXT PRIMARY KEY, changed TEXT, record TEXT) WITHOUT ROWID;
    CREATE TABLE tag (article TEXT, name TEXT, PRIMARY KEY (article, name)) WITHOUT ROWID;
  `);
  const put = database.prepare('INSERT INTO article VALUES (?, ?, ?)');
  const addTag = database.prepare('INSERT OR IGNORE INTO tag VALUES (?, ?)');
  const touch = database.prepare('UPDATE article SET changed = ? WHERE id = ?');
  database.transaction(() => {
    for (const { tags, changedAt, ...rest } of articles) {
      put.run(rest.id, changedAt, JSON.stringify(rest));
      for (const tag of tags) addTag.run(rest.id, tag);
    }
  })();
  const tag = database.transaction((ids: readonly ArticleId[], name: string, changed: string) => {
    for (const id of ids) {
      addTag.run(id, name);
      touch.run(changed, id);
    }
  });
  return { tag, close: () => database.close() };
}
