import { sqlite } from '../store/sqlite.ts';

/** The same texts in SQLite's FTS5, in memory. */
export interface FullTextPeer {
  /** The 50 best of what a query in its own language finds, by its BM25. */
  find(match: string): readonly unknown[];
  close(): void;
}

/** Undefined where SQLite cannot be had. */
export async function createFullTextPeer(
  texts: readonly { readonly title: string; readonly text: string }[],
): Promise<FullTextPeer | undefined> {
  const open = await sqlite();
  if (open === undefined) return undefined;
  const database = new open(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE article USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const put = database.prepare('INSERT INTO article VALUES (?, ?)');
  database.transaction(() => {
    for (const { title, text } of texts) put.run(title, text);
  })();
  const found = database.prepare(
    'SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank LIMIT 50',
  );
  return { find: (match) => found.all(match), close: () => database.close() };
}
