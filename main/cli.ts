#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageFacts from '../package.json' with { type: 'json' };
import { runCommandLine } from './cli/run.ts';
import { readingThreads } from './library/reading/start-threads.ts';

/** A command may be a link to the program. */
const folder = dirname(realpathSync(process.argv[1] ?? ''));

/** The library's services on the command line. Electron is never loaded. */
void runCommandLine({
  words: process.argv.slice(2),
  environment: process.env,
  out: process.stdout,
  error: process.stderr,
  version: packageFacts.version,
  reading: readingThreads(join(folder, 'reader.cjs')),
  onInterrupt: (act) => void process.once('SIGINT', act),
}).then((status) => {
  process.exitCode = status;
});
