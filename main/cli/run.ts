import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reportOf } from '../../preload/contract/errors.ts';
import type { Broadcast, EventName, EventPayload } from '../../preload/contract/events.ts';
import { composeLibrary } from '../compose.ts';
import type { ReadingThreads } from '../library/reading/thread-pool.ts';
import { type Arguments, argumentsOf, UsageError } from './arguments.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { commands, isCommandName } from './commands.ts';
import { helpFor } from './help.ts';
import { createOutput, type Output, reasonOf } from './output.ts';
import { createWording, languageOf, type Wording } from './wording.ts';

export interface CommandLine {
  /** The words after the program's own name. */
  readonly words: readonly string[];
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  readonly out: NodeJS.WritableStream;
  readonly error: NodeJS.WritableStream;
  readonly version: string;
  /** The threads that files are read in; without them they are read where the command runs. */
  readonly reading?: ReadingThreads | undefined;
  readonly onInterrupt: (act: () => void) => void;
}

type Listener = (name: EventName, payload: EventPayload<EventName>) => void;

/** Whether a library may be made there: nothing is there, or a folder with nothing in it. */
async function isVacant(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

async function runOnLibrary(
  command: Command,
  given: Arguments,
  line: CommandLine,
  talk: { readonly output: Output; readonly wording: Wording },
): Promise<ExitCode> {
  const listeners: Listener[] = [];
  const broadcast: Broadcast = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const library = composeLibrary({
    broadcast,
    version: line.version,
    reading: line.reading,
  });
  const context: CommandContext = {
    ...talk,
    given,
    library,
    onInterrupt: line.onInterrupt,
    listen: (wanted, listener) => {
      listeners.push((name, payload) => {
        if (name === wanted) listener(payload as EventPayload<typeof wanted>);
      });
    },
  };
  if (command.needsLibrary === 'no') return command.run(context);
  const path = resolve(given.one('library') ?? '');
  const create = command.needsLibrary === 'create' && (await isVacant(path));
  const { notices } = await library['library.open']({ path, create });
  for (const notice of notices) talk.output.remark(talk.wording.error(notice));
  try {
    return await command.run(context);
  } finally {
    await library['library.close']({});
  }
}

/** Runs one command and answers its exit status; says what went wrong, never throws. */
export async function runCommandLine(line: CommandLine): Promise<ExitCode> {
  const { words, environment } = line;
  const wording = createWording(languageOf(environment));
  const output = createOutput(line, words.includes('--json'));
  const [name, ...rest] = words;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      line.out.write(helpFor(undefined, wording.language));
      return 0;
    }
    if (name === undefined) throw new UsageError('usage.no-command');
    if (!isCommandName(name)) throw new UsageError('usage.unknown-command', { command: name });
    const command: Command = commands[name];
    const given = argumentsOf(name, rest, command.takes);
    if (given.help) {
      line.out.write(helpFor(name, wording.language));
      return 0;
    }
    command.check(given);
    if (command.needsLibrary !== 'no' && !given.one('library')) {
      throw new UsageError('usage.library');
    }
    return await runOnLibrary(command, given, line, { output, wording });
  } catch (error) {
    if (error instanceof UsageError) {
      output.remark(wording.say(error.wording, error.values));
    } else {
      const reason = reasonOf(reportOf(error), wording);
      output.record({ reason });
      output.remark(reason.message);
    }
    return 2;
  }
}
