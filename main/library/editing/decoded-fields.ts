import {
  type Article,
  FactName,
  type Passage,
  type Provenance,
} from '../../../preload/contract/vocabulary.ts';
import { reAnchor } from '../../core/articles/re-anchor.ts';
import type { Draft } from '../../core/imports/draft.ts';
import { respelled } from '../../readers/respell.ts';
import type { ArticlePatch } from '../../store/library-store.ts';

/** A chosen encoding is certain. */
const chosen = 1;

/** The facts as the new reading has them, but for those that a person edited. */
function factsOf({ provenance }: Article, draft: Draft): ArticlePatch {
  const isPersons = (fact: FactName) => provenance?.[fact] === 'person';
  const open = FactName.options.filter((fact) => !isPersons(fact));
  const edited = FactName.options.filter(isPersons);
  const origins: Provenance = {
    ...draft.provenance,
    ...Object.fromEntries(edited.map((fact) => [fact, 'person' as const])),
  };
  const facts = Object.fromEntries(open.map((fact) => [fact, draft[fact] ?? null]));
  return { ...facts, provenance: origins };
}

/** A passage whose words are as their bytes read in the other encoding. */
function readIn(passage: Passage, from: string, to: string): Passage {
  const { quote, prefix, suffix } = passage;
  const read = respelled(quote, from, to);
  if (read === undefined || read.trim() === '') return passage;
  return {
    ...passage,
    quote: read,
    prefix: respelled(prefix, from, to) ?? '',
    suffix: respelled(suffix, from, to) ?? '',
  };
}

/** Passages in the new text: by their words as those read now, else as they were. */
function passagesIn(article: Article, text: string, encoding: string): readonly Passage[] {
  const { passages, body, origin } = article;
  const read = passages.map((passage) => readIn(passage, origin.encoding, encoding));
  const placed = reAnchor(read, text, body.characters);
  const asTheyWere = reAnchor(passages, text, body.characters);
  return asTheyWere.map((passage, at) => {
    const other = placed[at];
    return other === undefined || other.orphan === true ? passage : other;
  });
}

/** What another reading of its original changes about an article, but for where its texts are kept. */
export function decodedFields(article: Article, draft: Draft, encoding: string): ArticlePatch {
  return {
    ...factsOf(article, draft),
    direction: draft.direction,
    passages: passagesIn(article, draft.text, encoding),
    origin: { ...article.origin, encoding, confidence: chosen },
  };
}
