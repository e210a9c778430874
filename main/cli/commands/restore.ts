import { basename, resolve } from 'node:path';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';

/** The place that `--out` names; a `UsageError` without one. */
export function outOf(given: Arguments): string {
  const out = given.one('out') ?? '';
  if (out === '') throw new UsageError('usage.out');
  return resolve(out);
}

export const restoreCommand: Command = {
  takes: { strings: ['from', 'out'] },
  needsLibrary: 'no',
  check(given) {
    if (!given.one('library')) throw new UsageError('usage.library');
    outOf(given);
  },
  async run({ given, library, output, wording }) {
    const from = given.one('from');
    const { textsLost, originalsLost, ...summary } = await library['library.restore']({
      path: given.one('library') ?? '',
      // A backup may be named by its folder as well.
      ...(from === undefined ? {} : { from: basename(from) }),
      out: outOf(given),
    });
    const tell = (lost: 'text' | 'original', { id, title }: { id: string; title: string }) => {
      const message = wording.say(`restore.${lost}-lost`, { title });
      output.record({ lost, id, title, message });
      output.line(message);
    };
    for (const article of textsLost) tell('text', article);
    for (const article of originalsLost) tell('original', article);
    const { path, backup = '', articles, changes, changesLost } = summary;
    output.record({ summary });
    const base = backup === '' ? 'none' : backup;
    output.line(wording.say('restore.summary', { path, backup: base, articles, changes }));
    if (changesLost > 0) output.line(wording.say('restore.changes-lost', { count: changesLost }));
    return textsLost.length + originalsLost.length + changesLost > 0 ? 1 : 0;
  },
};
