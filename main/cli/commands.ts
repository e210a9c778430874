import type { Command } from './command.ts';
import { alikeCommand } from './commands/alike.ts';
import { backupCommand } from './commands/backup.ts';
import { collectionsCommand } from './commands/collections.ts';
import { concordanceCommand } from './commands/concordance.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { moveCommand } from './commands/move.ts';
import { namesCommand } from './commands/names.ts';
import { renameCommand } from './commands/rename.ts';
import { restoreCommand } from './commands/restore.ts';
import { rulesCommand } from './commands/rules.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { statsCommand } from './commands/stats.ts';
import { storiesCommand } from './commands/stories.ts';
import { tagCommand } from './commands/tag.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command. A new one is a file in commands/, a line here and its help. */
export const commands = {
  import: importCommand,
  search: searchCommand,
  collections: collectionsCommand,
  concordance: concordanceCommand,
  show: showCommand,
  alike: alikeCommand,
  stories: storiesCommand,
  tag: tagCommand,
  names: namesCommand,
  rules: rulesCommand,
  export: exportCommand,
  stats: statsCommand,
  backup: backupCommand,
  verify: verifyCommand,
  restore: restoreCommand,
  rename: renameCommand,
  move: moveCommand,
  explain: explainCommand,
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
