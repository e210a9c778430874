import { randomUUID } from 'node:crypto';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { ImportId } from '../../../preload/contract/vocabulary.ts';
import { UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { reasonOf } from '../output.ts';

function tell(row: ImportRow, { output, wording }: CommandContext): void {
  const { fileName: file, status, ids, title } = row;
  const reason = row.reason && reasonOf(row.reason, wording);
  output.record({ file, status, ids, reason });
  output.line(
    wording.say(`import.${status}`, { file: title === undefined ? file : `${file} · ${title}` }),
  );
  if (reason !== undefined) output.remark(reason.message);
}

export const importCommand: Command = {
  takes: {},
  needsLibrary: 'create',
  check({ positionals }) {
    if (positionals.length === 0) throw new UsageError('usage.paths');
  },
  async run(context) {
    const { given, library, output, wording } = context;
    const importId = ImportId.parse(randomUUID());
    context.listen('imports.progress', ({ rows }) => rows.forEach((row) => tell(row, context)));
    // An interrupt that comes after the end finds the library closed, which is well.
    context.onInterrupt(() => {
      library['imports.cancel']({ importId }).catch(() => undefined);
    });
    const summary = await library['imports.run']({ importId, paths: given.positionals });
    const { files, imported, duplicate, failed, articles, cancelled } = summary;
    output.record({ summary });
    output.line(wording.say('import.summary', { files, imported, duplicate, failed, articles }));
    if (cancelled) output.remark(wording.say('import.cancelled'));
    return failed > 0 ? 1 : 0;
  },
};
