import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { MessageName } from './messages.ts';

/** A command line that cannot be understood; worded at the edge. */
export class UsageError extends Error {
  readonly wording: MessageName;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(wording: MessageName, values: Readonly<Record<string, string | number>> = {}) {
    super(wording);
    this.wording = wording;
    this.values = values;
  }
}

/** What a command takes besides `--library`, `--json` and `--help`. */
export interface TakenOptions {
  readonly strings?: readonly string[];
  /** Options that take one value or several, as in `--add one two --add three`. */
  readonly lists?: readonly string[];
  /** Options that take no value; `one` answers an empty word where they were given. */
  readonly flags?: readonly string[];
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  /** Undefined where the option was not given. */
  one(name: string): string | undefined;
  all(name: string): readonly string[];
}

function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (
    message
      .split('\n')[0]
      ?.replace(/\. .*$/s, '')
      .replace(/\.$/, '') ?? message
  );
}

/** Understands the words after a command's name; throws a `UsageError`. */
export function argumentsOf(
  command: string,
  words: readonly string[],
  { strings = [], lists = [], flags = [] }: TakenOptions,
): Arguments {
  const named = [...strings, ...lists, 'library'].map(
    (name) => [name, { type: 'string' }] as const,
  );
  const options: ParseArgsConfig['options'] = {
    ...Object.fromEntries(named),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }] as const)),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  let tokens;
  try {
    const args = [...words];
    tokens = parseArgs({
      args,
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    }).tokens;
  } catch (error) {
    throw new UsageError('usage.option', { problem: problemOf(error), command });
  }
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  let openList: string | undefined;
  const keep = (name: string, value: string) =>
    values.set(name, [...(values.get(name) ?? []), value]);
  for (const token of tokens) {
    if (token.kind === 'option') {
      keep(token.name, token.value ?? '');
      openList = lists.includes(token.name) ? token.name : undefined;
    } else if (token.kind === 'positional') {
      // The first words are the query; words that follow a list's first value belong to that list.
      if (openList !== undefined && positionals.length > 0) keep(openList, token.value);
      else positionals.push(token.value);
    } else openList = undefined;
  }
  return {
    positionals,
    json: values.has('json'),
    help: values.has('help'),
    one: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
  };
}

/** One of the values an option allows; throws a `UsageError` that lists them. */
export function choiceOf<Choice extends string>(
  given: string | undefined,
  option: string,
  choices: readonly Choice[],
  otherwise?: Choice,
): Choice {
  const choice = given === undefined ? otherwise : choices.find((one) => one === given);
  if (choice === undefined) {
    throw new UsageError('usage.choice', { option, choices: choices.join(', ') });
  }
  return choice;
}
