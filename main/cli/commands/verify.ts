import type { Finding } from '../../../preload/contract/backups.ts';
import { UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Wording } from '../wording.ts';

function told(finding: Finding, wording: Wording): string {
  const { kind, file, place = '', title = '', count = 0 } = finding;
  return wording.say(`verify.${kind}`, { file, place, title, count });
}

export const verifyCommand: Command = {
  takes: { flags: ['backups'] },
  needsLibrary: 'no',
  check(given) {
    if (!given.one('library')) throw new UsageError('usage.library');
  },
  async run({ given, library, output, wording }) {
    const path = given.one('library') ?? '';
    const backups = given.one('backups') !== undefined;
    const { findings, version, ...read } = await library['library.verify']({ path, backups });
    for (const finding of findings) {
      const message = told(finding, wording);
      output.record({ ...finding, message });
      output.line(message);
    }
    const damages = findings.filter(({ isDamage }) => isDamage).length;
    output.record({ summary: { ...read, version, damages } });
    if (version !== undefined) output.line(wording.say('verify.version', { version }));
    output.line(wording.say('verify.summary', { ...read, damages }));
    return damages > 0 ? 1 : 0;
  },
};
