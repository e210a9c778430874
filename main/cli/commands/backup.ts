import type { Command } from '../command.ts';

export const backupCommand: Command = {
  takes: {},
  needsLibrary: 'open',
  check: () => undefined,
  async run({ library, output, wording }) {
    const receipt = await library['backups.make']({});
    const { path, articles, whole, removed } = receipt;
    output.record(receipt);
    output.line(wording.say('backup.made', { path, articles, removed: removed.length }));
    if (whole) return 0;
    output.remark(wording.say('backup.not-whole'));
    return 1;
  },
};
