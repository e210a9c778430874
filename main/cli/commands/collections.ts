import type { CollectionList, CountedCollection } from '../../../preload/contract/collections.ts';
import type { Command, CommandContext } from '../command.ts';
import { reasonOf } from '../output.ts';

/** Asks until everything is counted; each answer waits a moment for more of it. */
async function counted(library: CommandContext['library']): Promise<CollectionList> {
  for (;;) {
    const list = await library['collections.list']({});
    if (list.complete) return list;
  }
}

function tell({ collection, count, problem }: CountedCollection, context: CommandContext): void {
  const { output, wording } = context;
  const { id, name, query, savedAt } = collection;
  const reason = problem && reasonOf(problem, wording);
  output.record({ id, name, count, query, savedAt, ...(reason && { reason }) });
  output.line(`${count ?? '!'}\t${name}`);
  if (reason) output.remark(`${name}: ${reason.message}`);
}

export const collectionsCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check: () => undefined,
  async run(context) {
    const { collections } = await counted(context.library);
    for (const one of collections) tell(one, context);
    if (collections.length === 0) context.output.remark(context.wording.say('collections.none'));
    return collections.some(({ problem }) => problem !== undefined) ? 1 : 0;
  },
};
