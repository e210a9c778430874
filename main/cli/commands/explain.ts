import { UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';

export const explainCommand: Command = {
  takes: {},
  needsLibrary: 'no',
  check({ positionals }) {
    if (positionals.length === 0) throw new UsageError('usage.word');
  },
  async run({ given, library, output, wording }) {
    const tokens = await library['text.explain']({ text: given.positionals.join(' ') });
    for (const token of tokens) {
      output.record(token);
      const terms = token.terms.map(({ term, tier }) => `${term} (${tier})`).join('  ');
      output.line(`${token.token}\t${terms === '' ? wording.say('explain.stop-word') : terms}`);
    }
    return 0;
  },
};
