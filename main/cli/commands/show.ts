import { reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import { everything } from '../../../preload/contract/queries.ts';
import { type ArticleDocument, ArticleId } from '../../../preload/contract/vocabulary.ts';
import { UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { reasonOf } from '../output.ts';

async function documentOf(id: string, { library }: CommandContext): Promise<ArticleDocument> {
  const known = ArticleId.safeParse(id);
  if (!known.success) throw WarraqError.of('article.not-found', { id });
  return (await library['articles.read']({ id: known.data, query: everything })).article;
}

function tell(article: ArticleDocument, { output, wording }: CommandContext): void {
  output.record(article);
  const { title, source, published, tags, note, body, related } = article;
  const facts = [source, published?.iso, article.language, article.origin.fileName];
  output.line(`${title}\n${facts.filter(Boolean).join(' · ')}`);
  if (tags.length > 0) output.line(`${wording.say('show.tags')}: ${tags.join(' · ')}`);
  if (note !== '') output.line(`${wording.say('show.note')}: ${note}`);
  output.line(`\n${body.text}\n`);
  for (const block of related) output.line(`${block.heading} ${block.title}\n`);
}

export const showCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check({ positionals }) {
    if (positionals.length === 0) throw new UsageError('usage.ids');
  },
  async run(context) {
    const { given, output, wording } = context;
    let hasFailed = false;
    for (const id of given.positionals) {
      try {
        tell(await documentOf(id, context), context);
      } catch (error) {
        hasFailed = true;
        const reason = reasonOf(reportOf(error), wording);
        output.record({ id, reason });
        output.remark(`${id}: ${reason.message}`);
      }
    }
    return hasFailed ? 1 : 0;
  },
};
