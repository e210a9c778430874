import type { FacetCount } from '../../../preload/contract/queries.ts';
import type { Command } from '../command.ts';

export const statsCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check: () => undefined,
  async run({ library, output, wording }) {
    const overview = await library['library.overview']({});
    const { name, path, all, inbox, trash, tags, sources, languages } = overview;
    output.record(overview);
    output.line(wording.say('stats.library', { name, path }));
    output.line(wording.say('stats.counts', { all, inbox, trash }));
    const list = (heading: string, counts: readonly FacetCount[]) => {
      if (counts.length === 0) return;
      output.line(`\n${heading}`);
      for (const { value, count } of counts) output.line(`  ${count}\t${value}`);
    };
    list(wording.say('stats.tags'), tags);
    list(wording.say('stats.sources'), sources);
    list(wording.say('stats.languages'), languages);
    return 0;
  },
};
