import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The collections beside the checkout. They are no part of the repository. */
const folder = resolve(import.meta.dirname, '../../../../shared/inputs/retrieval');

export const collection = {
  documents: resolve(folder, 'xquad-ar-docs.tsv'),
  questions: resolve(folder, 'xquad-ar-queries.tsv'),
  morphology: resolve(folder, 'morphology.json'),
  conflation: resolve(folder, 'conflation.json'),
} as const;

export const isCollectionThere = Object.values(collection).every((path) => existsSync(path));

/** The lines of a file, each cut at its tabs; lines without one are left out. */
export function rowsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.trimEnd().split('\t'));
}
