import { from1To2 } from './from-1-to-2.ts';
import { from2To3 } from './from-2-to-3.ts';
import type { Migration } from './migration.ts';

/** Every migration, one a version, in order. Adding one makes a new version of the format. */
export const migrations: readonly Migration[] = [from1To2, from2To3];
