import type { Alike, NamedArticle } from '../../../preload/contract/likeness.ts';
import { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import type { Wording } from '../wording.ts';

/** An article on two lines: what it is called, and where and when it appeared. */
export function linesOf(article: NamedArticle, wording: Wording): string {
  const { id, title, source, published, file } = article;
  const facts = [source, published?.iso ?? wording.say('search.undated')].filter(Boolean);
  return `${title}\n  ${facts.join(' · ')}\n  ${id}  ${file}`;
}

export function recordOf({ id, title, source, published, file }: NamedArticle) {
  return { id, title, source, published, file };
}

async function alikeTo(id: string, { library }: CommandContext): Promise<Alike> {
  const known = ArticleId.safeParse(id);
  if (!known.success) throw WarraqError.of('article.not-found', { id });
  for (;;) {
    const answer = await library['articles.alike']({ id: known.data });
    if (answer.complete) return answer;
  }
}

const percent = (share: number): number => Math.round(share * 100);

export const alikeCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check({ positionals }) {
    if (positionals.length !== 1) throw new UsageError('usage.id');
  },
  async run(context) {
    const { given, output, wording } = context;
    const { sameStory, similar } = await alikeTo(given.positionals[0] ?? '', context);
    output.line(wording.say('alike.same-story', { count: sameStory.length }));
    for (const article of sameStory) {
      const { relation, shared } = article;
      output.record({ ...recordOf(article), kind: 'same-story', relation, shared });
      const told = wording.say(`alike.${relation}`, { percent: percent(shared) });
      output.line(`\n${linesOf(article, wording)}\n  ${told}`);
    }
    output.line(`\n${wording.say('alike.similar', { count: similar.length })}`);
    for (const article of similar) {
      const { score, words } = article;
      output.record({ ...recordOf(article), kind: 'similar', score, words });
      output.line(`\n${linesOf(article, wording)}\n  ${words.join(' · ')}`);
    }
    return 0;
  },
};
