import { type LearntRule, RecordId } from '../../../preload/contract/records.ts';
import { aboutOf } from '../../core/imports/rules.ts';
import { UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';

function tell({ id, rule }: LearntRule, { output }: CommandContext): void {
  output.record({ id, ...rule });
  output.line(`${id}\t${aboutOf(rule)}\t${'name' in rule ? rule.name : rule.order}`);
}

export const rulesCommand: Command = {
  takes: { lists: ['remove'] },
  needsLibrary: 'open',
  check(given) {
    const isId = (text: string) => RecordId.safeParse(text).success;
    if (!given.all('remove').every(isId)) throw new UsageError('usage.rule');
  },
  async run(context) {
    const { given, library, output, wording } = context;
    for (const id of given.all('remove')) {
      await library['rules.remove']({ id: RecordId.parse(id) });
    }
    const { rules } = await library['rules.list']({});
    for (const rule of rules) tell(rule, context);
    output.remark(wording.say('rules.summary', { rules: rules.length }));
    return 0;
  },
};
