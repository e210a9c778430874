import { NameForm, type SuggestedSpellings } from '../../../preload/contract/names.ts';
import { UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';

async function list({ library, output, wording }: CommandContext): Promise<void> {
  const { groups } = await library['names.list']({});
  for (const group of groups) {
    output.record(group);
    const forms = group.forms.map(({ form, articles }) => `${form} (${articles})`).join('  ');
    output.line(`${group.articles}\t${forms}`);
  }
  output.remark(wording.say('names.summary', { names: groups.length }));
}

async function suggest(form: string, { library, output, wording }: CommandContext) {
  let answer: SuggestedSpellings;
  do answer = await library['names.suggest']({ forms: [form] });
  while (!answer.isReady);
  const { spellings } = answer;
  for (const spelling of spellings) {
    output.record(spelling);
    output.line(`${spelling.articles}\t${spelling.form}\t${spelling.title}`);
  }
  output.remark(wording.say('names.suggested', { spellings: spellings.length }));
}

export const namesCommand: Command = {
  takes: { strings: ['suggest'] },
  needsLibrary: 'open',
  check(given) {
    const form = given.one('suggest');
    if (form !== undefined && !NameForm.safeParse(form).success) throw new UsageError('usage.form');
  },
  async run(context) {
    const form = context.given.one('suggest');
    await (form === undefined ? list(context) : suggest(form, context));
    return 0;
  },
};
