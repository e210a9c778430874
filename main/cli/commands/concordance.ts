import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import {
  ConcordanceOrder,
  mostContext,
  type ConcordanceRequest,
  type ConcordanceRow,
  type ConcordanceStretch,
} from '../../../preload/contract/concordance.ts';
import { ExportId } from '../../../preload/contract/vocabulary.ts';
import { type Arguments, choiceOf, UsageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { queryOf } from '../query.ts';

/** Words on either side of a match where nobody says otherwise. */
const usualContext = '8';

/** As many rows as are asked for together. */
const rowsAtOnce = 500;

function contextOf(given: Arguments): number {
  const text = given.one('context') ?? usualContext;
  const context = /^\d{1,3}$/.test(text) ? Number(text) : Infinity;
  if (context > mostContext) throw new UsageError('usage.context', { most: mostContext });
  return context;
}

const orderOf = (given: Arguments) =>
  choiceOf(given.one('order'), 'order', ConcordanceOrder.options, 'next');

function requestOf(given: Arguments): ConcordanceRequest {
  const query = queryOf(given.positionals.join(' '));
  return { query, order: orderOf(given), context: contextOf(given) };
}

async function stretchFrom({ given, library }: CommandContext, offset: number) {
  const request = { ...requestOf(given), offset, limit: rowsAtOnce };
  let answer: ConcordanceStretch;
  do answer = await library['concordance.stretch'](request);
  while (!answer.complete);
  return answer;
}

function tell(row: ConcordanceRow, { output }: CommandContext): void {
  const { id, title, source, published, where, start, before, match, after } = row;
  output.record({ id, title, source, published, where, start, before, match, after });
  output.line(`${before}[${match}]${after}\n  ${id}  ${source ?? row.file}`);
}

async function save(context: CommandContext, path: string): Promise<void> {
  const { given, library, output, wording } = context;
  const { occurrences, bytes, file } = await library['concordance.write']({
    exportId: ExportId.parse(randomUUID()),
    request: requestOf(given),
    path: resolve(path),
  });
  output.record({ occurrences, file });
  output.line(wording.say('concordance.written', { occurrences, bytes, path: file }));
}

export const concordanceCommand: Command = {
  takes: { strings: ['order', 'context', 'out'] },
  needsLibrary: 'open',
  check(given) {
    if (given.positionals.length === 0) throw new UsageError('usage.query');
    if (given.one('out') === '') throw new UsageError('usage.out');
    requestOf(given);
  },
  async run(context) {
    const out = context.given.one('out');
    if (out !== undefined) {
      await save(context, out);
      return 0;
    }
    for (let offset = 0; ; offset += rowsAtOnce) {
      const { total, articles, rows } = await stretchFrom(context, offset);
      for (const row of rows) tell(row, context);
      if (offset + rowsAtOnce < total) continue;
      context.output.remark(context.wording.say('concordance.summary', { total, articles }));
      return 0;
    }
  },
};
