import type { Article, FactName, Passage } from '../../../preload/contract/vocabulary.ts';
import { changedFacts, type FactFields } from './edited-facts.ts';
import { reAnchor } from './re-anchor.ts';

/** Facts that one of two articles may take over from the other, each in the form that says there is none. */
const lacking: Readonly<Record<FactName, string | null>> = {
  title: '',
  subtitle: null,
  authors: '[]',
  source: null,
  published: null,
  url: null,
  language: 'und',
  keywords: '[]',
  section: null,
};

function lacks(article: Article, fact: FactName): boolean {
  const value = article[fact] ?? null;
  return (Array.isArray(value) ? JSON.stringify(value) : value) === lacking[fact];
}

/** The facts that one article lacks and another has; what a person took away from the first stays away. */
function takenOver(keep: Article, drop: Article): FactFields {
  const names = (Object.keys(lacking) as FactName[]).filter(
    (fact) => lacks(keep, fact) && !lacks(drop, fact) && keep.provenance?.[fact] !== 'person',
  );
  const fields = Object.fromEntries(names.map((fact) => [fact, drop[fact]])) as FactFields;
  const origins = names.flatMap((fact) => {
    const origin = drop.provenance?.[fact];
    return origin === undefined ? [] : [[fact, origin] as const];
  });
  if (origins.length === 0) return fields;
  return { ...fields, provenance: { ...keep.provenance, ...Object.fromEntries(origins) } };
}

function joinedNotes(keep: string, drop: string): string {
  const notes = [keep, drop].filter((note) => note.trim() !== '');
  return [...new Set(notes)].join('\n\n');
}

/** All but its name, so that the same passage of both is kept once. */
const contentOf = ({ start, end, quote, tags, note }: Passage): string =>
  JSON.stringify([start, end, quote, tags, note]);

function joinedPassages(
  kept: readonly Passage[],
  others: readonly Passage[],
  newId: () => string,
): readonly Passage[] {
  const known = new Set(kept.map(contentOf));
  const ids = new Set(kept.map(({ id }) => id));
  const added = others.filter((passage) => !known.has(contentOf(passage)));
  return [...kept, ...added.map((one) => (ids.has(one.id) ? { ...one, id: newId() } : one))];
}

export type MergedFields = FactFields & Partial<Pick<Article, 'tags' | 'note' | 'passages'>>;

/**
 * What an article takes over from another that is to go: tags, note, passages anchored in its own text,
 * and the facts that it lacks. Empty where it has all of it.
 */
export function mergedFields(
  keep: Article,
  drop: Article,
  { text, newId }: { readonly text: string; readonly newId: () => string },
): MergedFields {
  const tags = [...new Set([...keep.tags, ...drop.tags])];
  const note = joinedNotes(keep.note, drop.note);
  const others = reAnchor(drop.passages, text, drop.body.characters);
  const passages = joinedPassages(keep.passages, others, newId);
  const facts = takenOver(keep, drop);
  return {
    ...(changedFacts(keep, facts).length > 0 && facts),
    ...(tags.length > keep.tags.length && { tags }),
    ...(note !== keep.note && { note }),
    ...(passages.length > keep.passages.length && { passages }),
  };
}
