import { checkOf } from '../identity-check.ts';
import type { Fields, Migration } from './migration.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Libraries that were made before there was a checksum have none; one that is there is kept. */
function withCheck(header: Fields): Fields {
  const { format, version, id, name, createdAt } = header;
  const facts = { format: text(format), version, id, name, createdAt };
  return 'check' in header ? header : { ...header, check: checkOf(facts) };
}

/**
 * In version 2 `library.json` always has a checksum, so that a changed name or identifier cannot
 * pass unseen, and a backup says in which version the library in it is, so that the last one of an
 * older version is never taken for one that may go.
 */
export const from1To2: Migration = {
  from: 1,
  header(header) {
    if (header['format'] === 'warraq-library') return withCheck(header);
    return header['format'] === 'warraq-backup' ? { ...header, holds: 1 } : header;
  },
};
