import { z } from 'zod';
import type { HistoryEntry } from '../../preload/contract/history.ts';
import { ChangeDescription } from '../../preload/contract/vocabulary.ts';

/**
 * The lines of the change log. One tells of a change, `[number,revision,milliseconds,articles,
 * act,…]`, another of what became of it, `[number,revision,undone]`. Both say the revision of the
 * library at that time, so that nothing is told of a library whose journal lost that change.
 */
export interface NotedChange extends Omit<HistoryEntry, 'offer'> {
  readonly revision: number;
}

type Description = ChangeDescription;

/** A description without its names: a tag takes `add` and `remove`, a move where to, a collection
 * what was done, its name and the one before, the spellings of a name what was done and the first, a rule
 * of what it was, an edit which facts, decoding again the encoding. */
function partsOf(description: Description): readonly unknown[] {
  switch (description.act) {
    case 'tag': {
      const { act, add, remove } = description;
      return remove.length === 0 ? [act, add] : [act, add, remove];
    }
    case 'move':
      return [description.act, description.state];
    case 'collection': {
      const { act, done, name, before } = description;
      return [act, done, name, ...(before === undefined ? [] : [before])];
    }
    case 'names':
      return [description.act, description.done, description.name];
    case 'rule':
      return [description.act, description.about];
    case 'edit':
      return [description.act, description.facts];
    case 'decode':
      return [description.act, description.encoding];
    case 'note':
    case 'merge':
    case 'import':
    case 'erase':
      return [description.act];
  }
}

/** The names of an act's parts, in the order of a line. */
function namedParts(act: unknown, [first, second, third]: readonly unknown[]) {
  if (act === 'tag') return { add: first, remove: second ?? [] };
  if (act === 'collection') return { done: first, name: second, before: third };
  if (act === 'edit') return { facts: first };
  if (act === 'rule') return { about: first };
  if (act === 'decode') return { encoding: first };
  return act === 'names' ? { done: first, name: second } : { state: first };
}

function descriptionOf([act, ...parts]: readonly unknown[]): Description | undefined {
  return ChangeDescription.safeParse({ act, ...namedParts(act, parts) }).data;
}

export function lineOf({ number, revision, at, articles, description }: NotedChange): string {
  return JSON.stringify([number, revision, Date.parse(at), articles, ...partsOf(description)]);
}

export function markOf(number: number, revision: number, undone: boolean): string {
  return JSON.stringify([number, revision, undone]);
}

const count = z.number().int().nonnegative();
/** The latest instant that a date can be, in milliseconds since 1970. */
const latest = 8.64e15;
const ChangeLine = z
  .tuple([count, count, count.max(latest), count])
  .rest(z.unknown())
  .readonly();
const MarkLine = z.tuple([count, count, z.boolean()]).readonly();

function changeOf(line: unknown): NotedChange | undefined {
  const [number, revision, milliseconds, articles, ...parts] =
    ChangeLine.safeParse(line).data ?? [];
  const description = descriptionOf(parts);
  if (number === undefined || revision === undefined || description === undefined) return undefined;
  const at = new Date(milliseconds ?? 0).toISOString();
  return { number, revision, at, articles: articles ?? 0, description, undone: false };
}

/**
 * The changes that lines tell of, by number, oldest first, up to a revision. Lines of another form
 * are passed over: they may be of acts that a later Warraq knows.
 */
export function entriesOf(lines: readonly unknown[], revision: number): Map<number, NotedChange> {
  const entries = new Map<number, NotedChange>();
  for (const line of lines) {
    const change = changeOf(line);
    if (change !== undefined && change.revision <= revision) entries.set(change.number, change);
    const [number, marked, undone] = MarkLine.safeParse(line).data ?? [0, 0, false];
    const before = entries.get(number);
    if (before !== undefined && marked <= revision) entries.set(number, { ...before, undone });
  }
  return entries;
}
