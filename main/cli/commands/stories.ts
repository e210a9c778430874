import type { Stories } from '../../../preload/contract/likeness.ts';
import type { Command, CommandContext } from '../command.ts';
import { queryOf } from '../query.ts';
import { linesOf, recordOf } from './alike.ts';

/** As many stories as are asked for together. */
const storiesAtOnce = 100;

async function storiesFrom({ given, library }: CommandContext, offset: number): Promise<Stories> {
  const query = queryOf(given.positionals.join(' '));
  for (;;) {
    const answer = await library['stories.list']({ query, offset, limit: storiesAtOnce });
    if (answer.complete) return answer;
  }
}

export const storiesCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check: () => undefined,
  async run(context) {
    const { output, wording } = context;
    for (let offset = 0; ; offset += storiesAtOnce) {
      const { total, stories } = await storiesFrom(context, offset);
      for (const { count, articles } of stories) {
        output.record({ count, articles: articles.map(recordOf) });
        const lines = articles.map((article) => linesOf(article, wording));
        output.line(`${wording.say('search.summary', { total: count })}\n${lines.join('\n')}\n`);
      }
      if (offset + storiesAtOnce < total) continue;
      output.remark(wording.say('stories.summary', { total }));
      return 0;
    }
  },
};
