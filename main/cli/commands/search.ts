import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import type { Hit, SearchResult } from '../../../preload/contract/queries.ts';
import type { Segment } from '../../../preload/contract/vocabulary.ts';
import { type Arguments, choiceOf, UsageError } from '../arguments.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { reasonOf } from '../output.ts';
import { queryOf } from '../query.ts';

const mostHits = 500;
const defaultHits = '20';

const BatchLine = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });

function limitOf(given: Arguments): number {
  const text = given.one('limit') ?? defaultHits;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : Infinity;
  if (limit > mostHits) throw new UsageError('usage.limit', { most: mostHits });
  return limit;
}

const matchOf = (given: Arguments) => choiceOf(given.one('match'), 'match', ['all', 'any'], 'all');

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

function find({ given, library }: CommandContext, words: string): Promise<SearchResult> {
  return library['articles.search']({
    query: queryOf(words),
    match: matchOf(given),
    sort: 'relevance',
    offset: 0,
    limit: limitOf(given),
  });
}

function recordOf({ id, title, score, source, published, tags, file, snippet, why }: Hit) {
  return {
    id,
    title: textOf(title),
    score,
    source,
    published,
    tags,
    file,
    snippet: textOf(snippet),
    why,
  };
}

async function searchOnce(context: CommandContext, words: string): Promise<ExitCode> {
  const { output, wording } = context;
  const { total, relaxed, milliseconds, hits, facets } = await find(context, words);
  output.record({ total, relaxed, ms: milliseconds, hits: hits.map(recordOf), facets });
  output.line(wording.say('search.summary', { total }));
  if (relaxed) output.line(wording.say('search.relaxed'));
  for (const hit of hits) {
    const facts = [hit.source, hit.published?.iso ?? wording.say('search.undated'), ...hit.tags];
    output.line(`\n${textOf(hit.title)}\n  ${facts.filter(Boolean).join(' · ')}`);
    output.line(`  ${textOf(hit.snippet).replace(/\s+/g, ' ')}\n  ${hit.id}  ${hit.file}`);
  }
  return 0;
}

function batchLine(line: string): z.infer<typeof BatchLine> | undefined {
  try {
    return BatchLine.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

async function textOfFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const file = basename(path);
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (cause === 'ENOENT') throw WarraqError.of('file.not-found', { file });
    throw WarraqError.of('file.unreadable', { file, cause });
  }
}

/** Answers one line of a batch; false where it could not be. */
async function answerLine(
  context: CommandContext,
  { id, query }: z.infer<typeof BatchLine>,
): Promise<boolean> {
  const { output, wording } = context;
  try {
    const { total, milliseconds, hits } = await find(context, query);
    const found = hits.map(({ id: article, file, score }) => ({ id: article, file, score }));
    output.record({ id, total, ms: milliseconds, hits: found });
    const summary = wording.say('search.summary', { total });
    output.line(`${id}\t${summary}\t${found.map(({ file }) => file).join(' ')}`);
    return true;
  } catch (error) {
    const reason = reasonOf(reportOf(error), wording);
    output.record({ id, reason });
    output.remark(`${id}: ${reason.message}`);
    return false;
  }
}

async function searchBatch(context: CommandContext, path: string): Promise<ExitCode> {
  const { output, wording } = context;
  let hasFailed = false;
  const lines = (await textOfFile(path)).replace(/^\uFEFF/, '').split('\n');
  for (const [position, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = batchLine(text);
    if (line === undefined) {
      const message = wording.say('batch.line', { line: position + 1, file: basename(path) });
      output.record({ line: position + 1, reason: { code: 'call.invalid-input', message } });
      output.remark(message);
    }
    const isAnswered = line !== undefined && (await answerLine(context, line));
    hasFailed ||= !isAnswered;
  }
  return hasFailed ? 1 : 0;
}

export const searchCommand: Command = {
  takes: { strings: ['limit', 'match', 'batch'] },
  needsLibrary: 'open',
  check(given) {
    limitOf(given);
    matchOf(given);
    const hasQuery = given.positionals.length > 0;
    if (given.one('batch') === undefined && !hasQuery) throw new UsageError('usage.query');
    if (given.one('batch') !== undefined && hasQuery) throw new UsageError('usage.batch');
  },
  run(context) {
    const batch = context.given.one('batch');
    if (batch !== undefined) return searchBatch(context, batch);
    return searchOnce(context, context.given.positionals.join(' '));
  },
};
