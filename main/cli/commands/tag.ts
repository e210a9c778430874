import { tagName } from '../../core/articles/tags.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { queryOf } from '../query.ts';

const tagsOf = (given: Arguments, option: 'add' | 'remove') => given.all(option).map(tagName);

export const tagCommand: Command = {
  takes: { lists: ['add', 'remove'] },
  needsLibrary: 'open',
  check(given) {
    if (given.positionals.length === 0) throw new UsageError('usage.query');
    if (given.all('add').length + given.all('remove').length === 0) {
      throw new UsageError('usage.tags');
    }
    tagsOf(given, 'add');
    tagsOf(given, 'remove');
  },
  async run({ given, library, output, wording }) {
    const { articlesChanged: changed } = await library['articles.tag']({
      selection: { kind: 'query', query: queryOf(given.positionals.join(' ')) },
      add: tagsOf(given, 'add'),
      remove: tagsOf(given, 'remove'),
    });
    output.record({ changed });
    output.line(wording.say('tag.changed', { changed }));
    return 0;
  },
};
