import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import {
  type AgainChoices,
  EncodingName,
  type ImportRow,
} from '../../../preload/contract/imports.ts';
import { ColumnMapping } from '../../../preload/contract/records.ts';
import { ImportId } from '../../../preload/contract/vocabulary.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { reasonOf } from '../output.ts';

/** `text=Body title=Headline` as what each column holds. */
function columnsOf(given: Arguments): ColumnMapping | undefined {
  const words = given.all('columns');
  if (words.length === 0) return undefined;
  const pairs = words.map((word) => {
    const at = word.indexOf('=');
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  const columns = ColumnMapping.safeParse(Object.fromEntries(pairs));
  if (columns.success && columns.data.text !== undefined) return columns.data;
  throw new UsageError('usage.columns');
}

function choicesOf(given: Arguments): AgainChoices {
  const encoding = given.one('encoding');
  const columns = columnsOf(given);
  if (encoding !== undefined && !EncodingName.safeParse(encoding).success)
    throw new UsageError('usage.encoding', { encoding });
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
    ...(given.one('anyway') === undefined ? {} : { anyway: true }),
  };
}

/** Tells what became of a file; of one that was told before, what is known of its likes by now. */
function createTeller({ output, wording }: CommandContext) {
  const told = new Set<string>();
  return (row: ImportRow): void => {
    const { key, fileName: file, status, ids, title, articles, twins } = row;
    if (told.has(key)) {
      output.record({ file, twins });
      for (const twin of twins)
        output.remark(wording.say('import.twin', { file, like: twin.title }));
      return;
    }
    told.add(key);
    const reason = row.reason && reasonOf(row.reason, wording);
    const failures = row.failures.map(({ place, reason: why }) => ({
      place,
      ...reasonOf(why, wording),
    }));
    output.record({
      file,
      status,
      ids,
      reason,
      ...(articles > 1 ? { articles } : {}),
      ...(failures.length > 0 ? { failures } : {}),
      ...(twins.length > 0 ? { twins } : {}),
    });
    const name = title === undefined ? file : `${file} · ${title}`;
    output.line(wording.say(`import.${status}`, { file: name }));
    if (reason !== undefined) output.remark(reason.message);
    else for (const { message } of failures) output.remark(message);
  };
}

/** Imports what comes into folders until an interrupt. */
async function watchUntil(
  interrupted: Promise<void>,
  { given, library, output, wording }: CommandContext,
): Promise<void> {
  const watched = [];
  for (const path of given.positionals)
    watched.push(await library['watching.add']({ path: resolve(path) }));
  for (const { path } of watched) output.remark(wording.say('import.watching', { path }));
  await interrupted;
  // The library does not go on watching by itself: that was asked of this command.
  for (const { id } of watched) await library['watching.stop']({ id });
}

export const importCommand: Command = {
  takes: {
    strings: ['report', 'encoding'],
    lists: ['columns'],
    flags: ['watch', 'anyway'],
  },
  needsLibrary: 'create',
  check(given) {
    if (given.positionals.length === 0) throw new UsageError('usage.paths');
    choicesOf(given);
  },
  async run(context) {
    const { given, library, output, wording } = context;
    const importId = ImportId.parse(randomUUID());
    const tell = createTeller(context);
    context.listen('imports.progress', ({ rows }) => rows.forEach(tell));
    const interrupted = new Promise<void>((interrupt) => {
      // An interrupt that comes after the end finds the library closed, which is well.
      context.onInterrupt(() => {
        library['imports.cancel']({ importId }).catch(() => undefined);
        interrupt();
      });
    });
    const choices = choicesOf(given);
    const summary = await library['imports.run']({ importId, paths: given.positionals, choices });
    const { files, imported, duplicate, failed, articles, cancelled } = summary;
    await library['imports.settled']({});
    if (given.one('watch') !== undefined && !cancelled) await watchUntil(interrupted, context);
    const report = given.one('report');
    if (report !== undefined)
      await library['imports.writeReport']({ path: resolve(report), language: wording.language });
    output.record({ summary });
    output.line(wording.say('import.summary', { files, imported, duplicate, failed, articles }));
    if (cancelled) output.remark(wording.say('import.cancelled'));
    return failed > 0 ? 1 : 0;
  },
};
