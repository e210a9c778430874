import type { Article } from '../../../preload/contract/vocabulary.ts';
import type { Catalogue } from '../catalogue.ts';
import type { LibraryFolder } from '../folder.ts';
import type { Fields, Migration } from './migration.ts';
import { migrations } from './registry.ts';

/** The version in which everything in a library's folder is written. */
export function presentVersion(folder: LibraryFolder): number {
  return 1 + (folder.migrations ?? migrations).length;
}

/** The steps that lead from one version up to another. */
function stepsBetween(folder: LibraryFolder, from: number, to: number): readonly Migration[] {
  return (folder.migrations ?? migrations).filter((step) => step.from >= from && step.from < to);
}

/** A file's header in its present form; `version` stays the one that the file is written in. */
export function upgradedHeader(folder: LibraryFolder, header: Fields, version: number): Fields {
  const steps = stepsBetween(folder, version, presentVersion(folder));
  return steps.reduce((fields, step) => step.header?.(fields) ?? fields, header);
}

/** Whether article records have another form now than they had in a version. */
export function articlesChangedSince(folder: LibraryFolder, version: number): boolean {
  const steps = stepsBetween(folder, version, presentVersion(folder));
  return steps.some(({ article }) => article !== undefined);
}

/** Brings a catalogue's articles up to a version; those that are there already stay as they are. */
export function bringUp(folder: LibraryFolder, catalogue: Catalogue, to: number): void {
  const from = catalogue.version ?? presentVersion(folder);
  for (const step of stepsBetween(folder, from, to)) {
    if (step.article === undefined) continue;
    for (const [id, article] of catalogue.articles) {
      catalogue.articles.set(id, step.article({ ...article }) as unknown as Article);
    }
  }
  if (from < to) catalogue.version = to;
}
