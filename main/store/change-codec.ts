import type { LibraryRecord, RecordId } from '../../preload/contract/records.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { ArticlePatch, Change } from './library-store.ts';

/**
 * Changes as the journal writes them: `["+",article]`, `["-",[id…]]`, `["~",[id…],fields]`;
 * and of the records beside them `["=",record]`, `["/",[id…]]`.
 * Neighbours with the same fields share one entry, and a change of tags says only what was added
 * and dropped, so tagging ten thousand articles costs little more than their identifiers.
 */
export type Entry =
  | { readonly sign: '+' | '='; readonly json: string }
  | { readonly sign: '-' | '/'; readonly id: ArticleId | RecordId }
  | { readonly sign: '~'; readonly id: ArticleId; readonly json: string };

interface TagDelta {
  readonly add: readonly string[];
  readonly drop: readonly string[];
}

function withDelta(before: readonly string[], delta: TagDelta): readonly string[] {
  const dropped = new Set(delta.drop);
  return [...before.filter((tag) => !dropped.has(tag)), ...delta.add];
}

/** The difference between two lists of tags; undefined where the list itself is shorter or it loses the order. */
function tagDelta(before: readonly string[], after: readonly string[]): TagDelta | undefined {
  const add = after.filter((tag) => !before.includes(tag));
  const drop = before.filter((tag) => !after.includes(tag));
  if (add.length + drop.length > Math.max(1, after.length)) return undefined;
  const again = withDelta(before, { add, drop });
  const same = again.length === after.length && again.every((tag, at) => tag === after[at]);
  return same ? { add, drop } : undefined;
}

/** A change in the journal's words. `before` is the article as it is before the change. */
export function entryOf(change: Change, before: Article | undefined): Entry {
  switch (change.kind) {
    case 'put':
      return { sign: '+', json: JSON.stringify(change.article) };
    case 'remove':
      return { sign: '-', id: change.id };
    case 'keep':
      return { sign: '=', json: JSON.stringify(change.record) };
    case 'discard':
      return { sign: '/', id: change.id };
    case 'patch': {
      const { tags } = change.fields;
      const delta = tags && before && tagDelta(before.tags, tags);
      const fields = delta ? { ...change.fields, tags: delta } : change.fields;
      return { sign: '~', id: change.id, json: JSON.stringify(fields) };
    }
  }
}

function joins(one: Entry, other: Entry): boolean {
  if (one.sign === other.sign && (one.sign === '-' || one.sign === '/')) return true;
  return one.sign === '~' && other.sign === '~' && one.json === other.json;
}

function jsonOfRun(run: readonly Entry[], first: Entry): string {
  if (!('id' in first)) return `["${first.sign}",${first.json}]`;
  const ids = run.map((entry) => ('id' in entry ? `"${entry.id}"` : '')).join(',');
  return 'json' in first ? `["~",[${ids}],${first.json}]` : `["${first.sign}",[${ids}]]`;
}

/** The JSON array of a group of entries. */
export function jsonOfEntries(entries: readonly Entry[]): string {
  const runs: string[] = [];
  for (let at = 0; at < entries.length;) {
    const first = entries[at];
    if (first === undefined) break;
    let end = at + 1;
    for (let next = entries[end]; next && joins(first, next); next = entries[end]) end++;
    runs.push(jsonOfRun(entries.slice(at, end), first));
    at = end;
  }
  return `[${runs.join(',')}]`;
}

function isDelta(tags: unknown): tags is TagDelta {
  return typeof tags === 'object' && tags !== null && 'add' in tags && 'drop' in tags;
}

function patchOf(fields: object, before: Article | undefined): ArticlePatch {
  const tags: unknown = 'tags' in fields ? fields.tags : undefined;
  if (before === undefined || !isDelta(tags)) return fields;
  return { ...fields, tags: withDelta(before.tags, tags) };
}

/** All that is asked of what a frame holds, which was checked before it was written. */
function hasId(value: unknown): value is { readonly id: string } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}

export const isArticle = (value: unknown): value is Article => hasId(value);
export const isRecord = (value: unknown): value is LibraryRecord => hasId(value);

function idsOf(subject: unknown): readonly string[] | undefined {
  if (!Array.isArray(subject)) return undefined;
  const ids: readonly unknown[] = subject;
  return ids.every((id) => typeof id === 'string') ? ids : undefined;
}

/** An entry as it was read; its fields were checked before they were written, and since by the frame's checksum. */
export type ReadEntry =
  | { readonly sign: '+'; readonly article: Article }
  | { readonly sign: '-'; readonly ids: readonly ArticleId[] }
  | { readonly sign: '~'; readonly ids: readonly ArticleId[]; readonly fields: object }
  | { readonly sign: '='; readonly record: LibraryRecord }
  | { readonly sign: '/'; readonly records: readonly RecordId[] };

/** Undefined where the value is no entry of ours. */
export function readEntry(value: unknown): ReadEntry | undefined {
  if (!Array.isArray(value)) return undefined;
  const [sign, subject, fields] = value as readonly unknown[];
  if (sign === '+') return isArticle(subject) ? { sign, article: subject } : undefined;
  if (sign === '=') return isRecord(subject) ? { sign, record: subject } : undefined;
  const names = idsOf(subject);
  if (sign === '/') return names && { sign, records: names as readonly RecordId[] };
  const ids = names as readonly ArticleId[] | undefined;
  if (ids && sign === '-') return { sign, ids };
  const isPatch = ids && sign === '~' && typeof fields === 'object' && fields !== null;
  return isPatch ? { sign, ids, fields } : undefined;
}

/** An entry's changes, one by one: a change of tags is told from the article as it is by then. */
export function* changesOf(
  entry: ReadEntry,
  articles: ReadonlyMap<ArticleId, Article>,
): Generator<Change, void> {
  if (entry.sign === '+') {
    yield { kind: 'put', article: entry.article };
    return;
  }
  if (entry.sign === '=') {
    yield { kind: 'keep', record: entry.record };
    return;
  }
  if (entry.sign === '/') {
    for (const id of entry.records) yield { kind: 'discard', id };
    return;
  }
  for (const id of entry.ids) {
    if (entry.sign === '-') yield { kind: 'remove', id };
    else yield { kind: 'patch', id, fields: patchOf(entry.fields, articles.get(id)) };
  }
}
