import type { Command } from '../command.ts';
import { outOf } from './restore.ts';

export const moveCommand: Command = {
  takes: { strings: ['out'] },
  needsLibrary: 'open',
  check: (given) => {
    outOf(given);
  },
  async run({ given, library, output, wording, onInterrupt }) {
    onInterrupt(() => void library['library.cancelMove']({}));
    const { name, path, notices } = await library['library.move']({ out: outOf(given) });
    output.record({ name, path });
    output.line(wording.say('move.done', { name, path }));
    for (const notice of notices) output.remark(wording.error(notice));
    return notices.some(({ code }) => code === 'move.left') ? 1 : 0;
  },
};
