import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { ExportFormat } from '../../../preload/contract/exports.ts';
import { ExportId } from '../../../preload/contract/vocabulary.ts';
import { type Arguments, choiceOf, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { queryOf } from '../query.ts';

const orders = ['oldest-first', 'newest-first', 'source'] as const;

const formatOf = (given: Arguments) =>
  choiceOf(given.one('format'), 'format', ExportFormat.options);
const orderOf = (given: Arguments) => choiceOf(given.one('order'), 'order', orders, 'oldest-first');

function pathOf(given: Arguments): string {
  const path = given.one('out') ?? '';
  if (path === '') throw new UsageError('usage.out');
  return resolve(path);
}

export const exportCommand: Command = {
  takes: { strings: ['format', 'out', 'order'] },
  needsLibrary: 'open',
  check(given) {
    formatOf(given);
    orderOf(given);
    pathOf(given);
  },
  async run({ given, library, output, wording }) {
    const path = pathOf(given);
    const { articles, bytes, files } = await library['exports.write']({
      exportId: ExportId.parse(randomUUID()),
      path,
      request: {
        selection: { kind: 'query', query: queryOf(given.positionals.join(' ')) },
        format: formatOf(given),
        options: { notes: true, tags: true, origin: true, related: true },
        order: orderOf(given),
      },
    });
    output.record({ articles, files });
    output.line(wording.say('export.written', { articles, bytes, path }));
    return 0;
  },
};
