import { LibraryName } from '../../../preload/contract/library.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';

function nameOf(given: Arguments): string {
  const name = LibraryName.safeParse(given.positionals.join(' '));
  if (!name.success) throw new UsageError('usage.name');
  return name.data;
}

export const renameCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check: (given) => void nameOf(given),
  async run({ given, library, output, wording }) {
    const { name, path } = await library['library.rename']({ name: nameOf(given) });
    output.record({ name, path });
    output.line(wording.say('rename.done', { name, path }));
    return 0;
  },
};
