import type { ChangeDescription } from '../../preload/contract/vocabulary.ts';
import type { Words } from '../i18n/words.ts';

function tagSentence(
  { add, remove }: Extract<ChangeDescription, { act: 'tag' }>,
  count: number,
  { say, list }: Pick<Words, 'say' | 'list'>,
): string {
  const tag = list(add);
  const removed = list(remove);
  if (count === 0) return say('changed.nothing');
  if (remove.length === 0) return say('changed.tagged', { count, tag });
  if (add.length === 0) return say('changed.untagged', { count, tag: removed });
  return say('changed.retagged', { count, tag, removed });
}

/** What a change did, in a sentence. */
export function changeSentence(
  description: ChangeDescription,
  count: number,
  words: Pick<Words, 'say' | 'list'>,
): string {
  const { say, list } = words;
  switch (description.act) {
    case 'tag':
      return tagSentence(description, count, words);
    case 'note':
      return say('changed.note');
    case 'move':
      return say(`changed.moved.${description.state}`, { count });
    case 'edit': {
      const facts = description.facts.map((fact) => say(`fact.named.${fact}`));
      return facts.length === 0
        ? say('changed.nothing')
        : say('changed.edited', { facts: list(facts) });
    }
    case 'decode':
      return say('changed.decoded', { encoding: description.encoding });
    case 'merge':
      return say(count === 0 ? 'changed.nothing' : 'changed.merged');
    case 'import':
      return say('changed.imported', { count });
    case 'names':
      return say(`names.done.${description.done}`, { name: description.name });
    case 'rule':
      return say('rules.deleted', { about: description.about });
    case 'erase':
      return say('changed.erased', { count });
    case 'collection': {
      const { done, name, before = '' } = description;
      return say(`changed.collection.${done}`, { name, before });
    }
  }
}
