#!/usr/bin/env node
import packageFacts from '../package.json' with { type: 'json' };
import { runCommandLine } from './cli/run.ts';

/** The library's services on the command line. Electron is never loaded. */
void runCommandLine({
  words: process.argv.slice(2),
  environment: process.env,
  out: process.stdout,
  error: process.stderr,
  version: packageFacts.version,
  onInterrupt: (act) => void process.once('SIGINT', act),
}).then((status) => {
  process.exitCode = status;
});
