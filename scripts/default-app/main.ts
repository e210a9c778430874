/*
 * Stands in for Electron's own default app in a runtime that came without one: runs the app folder
 * (or file) named on the command line, as `electron .` does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { app } from 'electron';

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** What Electron's own default app uses too, and its types leave out. */
interface NameableApp {
  setVersion(version: string): void;
  setAppPath(path: string): void;
}

const load = createRequire(__filename);

/** Loads every `-r module` on the way to the first plain argument, which is the app. */
function appArgument(args: readonly string[]): string | undefined {
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '-r' || argument === '--require') {
      at += 1;
      load(resolve(args[at] ?? ''));
    } else if (!argument.startsWith('-')) {
      return resolve(argument);
    }
  }
  return undefined;
}

function entryOf(target: string): string {
  const manifestFile = join(target, 'package.json');
  if (!existsSync(manifestFile)) return target;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const nameable = app as Electron.App & NameableApp;
  app.setName(manifest.productName ?? manifest.name ?? 'Electron');
  if (manifest.version !== undefined) nameable.setVersion(manifest.version);
  nameable.setAppPath(target);
  return join(target, manifest.main ?? 'index.js');
}

const target = appArgument(process.argv.slice(1));
if (target === undefined) {
  console.error('Name the app to run: electron FOLDER');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
load(entryOf(target));
