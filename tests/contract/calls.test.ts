import { describe, expect, it } from 'vitest';
import { libraryCalls, type LibraryCallName } from '../../main/library/calls.ts';

const id = '0123456789abcdef';
const query = { words: 'قوات', filters: [{ field: 'tag', value: 'بلدان' }], place: 'all' };
const selection = { kind: 'articles', ids: [id] };
const exportRequest = {
  selection,
  format: 'json',
  options: { notes: true, tags: true, origin: true, related: false },
  order: 'oldest-first',
};

const concordance = { query, order: 'next', context: 8 };

const backup = '2026-03-01T10-00-00-000Z.warraq';

/** One good input of every call. `optional` names the fields that may be left out. */
const inputs: Readonly<
  Record<
    string,
    { readonly input: Readonly<Record<string, unknown>>; readonly optional?: string[] }
  >
> = {
  'library.overview': { input: {} },
  'articles.search': { input: { query, match: 'all', sort: 'relevance', offset: 0, limit: 50 } },
  'articles.stretch': { input: { query, match: 'all', sort: 'date', offset: 9, limit: 50_000 } },
  'articles.position': { input: { query, match: 'all', sort: 'source', id } },
  'concordance.stretch': { input: { ...concordance, offset: 100_000, limit: 500 } },
  'articles.summary': { input: { selection } },
  'articles.read': { input: { id, query } },
  'articles.alike': { input: { id } },
  'articles.compare': { input: { left: id, right: id } },
  'stories.list': { input: { query, offset: 0, limit: 100 } },
  'articles.tag': { input: { selection, add: ['بلدان/العراق'], remove: [] } },
  'articles.annotate': { input: { id, note: '' } },
  'articles.edit': { input: { id, facts: { title: 'رصيف', published: null, authors: [] } } },
  'rules.offer': { input: { id, fact: 'source' } },
  'rules.apply': { input: { id, fact: 'published' } },
  'rules.list': { input: {} },
  'rules.remove': { input: { id } },
  'articles.decodings': { input: { id } },
  'articles.decodeAgain': { input: { id, encoding: 'windows-1256' } },
  'articles.merge': { input: { keep: id, drop: 'fedcba9876543210' } },
  'text.date': { input: { text: '٨ شباط ٢٠٢٤' } },
  'articles.move': { input: { selection: { kind: 'query', query }, state: 'trashed' } },
  'articles.erase': { input: { selection, confirmed: 1 } },
  'collections.list': { input: {} },
  'collections.save': { input: { name: 'مياه', query } },
  'collections.rename': { input: { id, name: 'مياه' } },
  'collections.update': { input: { id, query } },
  'collections.delete': { input: { id } },
  'changes.undo': { input: { token: 'token' }, optional: ['token'] },
  'changes.undoThrough': { input: { token: 'token' } },
  'changes.redo': { input: { token: 'token' }, optional: ['token'] },
  'changes.history': { input: {} },
  'changes.preview': { input: { act: 'undo', token: 'token' }, optional: ['token'] },
  'backups.make': { input: {} },
  'care.cancel': { input: {} },
  'imports.cancel': { input: { importId: 'import' } },
  'imports.pause': { input: { importId: 'import', isPaused: true } },
  'imports.again': { input: { keys: ['import:1'], choices: { encoding: 'windows-1256' } } },
  'imports.paste': { input: { text: 'نص' } },
  'imports.decodings': { input: { key: 'import:1' } },
  'imports.saveReport': { input: {} },
  'watching.list': { input: {} },
  'watching.stop': { input: { id: 'folder' } },
  'watching.choose': { input: {} },
  'watching.add': { input: { path: '/articles' } },
  'imports.settled': { input: {} },
  'imports.writeReport': { input: { path: '/report.csv', language: 'ar' } },
  'exports.preview': { input: exportRequest },
  'search.complete': { input: { words: 'وسم:بل', caret: 6 } },
  'names.list': { input: {} },
  'names.suggest': { input: { forms: ['القذافي'] } },
  'names.keep': { input: { id: 'name', forms: ['القذافي', 'Gaddafi'] }, optional: ['id'] },
  'names.discard': { input: { id: 'name' } },
  'text.explain': { input: { text: 'والمكتبات' } },
  'library.status': { input: {} },
  'library.choose': { input: {} },
  'library.create': { input: {} },
  'library.openSample': { input: {} },
  'library.retry': { input: {} },
  'libraries.recent': { input: {} },
  'libraries.open': { input: { id: 'mark' } },
  'libraries.forget': { input: { id: 'mark' } },
  'libraries.rename': { input: { name: 'أبحاث' } },
  'libraries.move': { input: {} },
  'libraries.cancelMove': { input: {} },
  'backups.list': { input: {} },
  'backups.verify': { input: { backups: true } },
  'backups.restore': { input: { from: backup }, optional: ['from'] },
  'backups.openRestored': { input: {} },
  'backups.reveal': { input: { name: backup } },
  'imports.choose': { input: { kind: 'files' } },
  'exports.save': { input: exportRequest },
  'concordance.save': { input: concordance },
  'exports.reveal': { input: { exportId: 'export' } },
  'originals.reveal': { input: { id } },
  'links.open': { input: { url: 'https://example.org/' } },
  'settings.get': { input: {} },
  'settings.change': { input: { theme: 'dark' }, optional: ['theme'] },
  'library.open': { input: { path: '/library', create: false } },
  'library.identify': { input: { path: '/library' } },
  'library.close': { input: {} },
  'library.rename': { input: { name: 'أبحاث' } },
  'library.move': { input: { out: '/elsewhere' } },
  'library.cancelMove': { input: {} },
  'library.backups': { input: { path: '/library' } },
  'library.verify': { input: { path: '/library', backups: true } },
  'library.restore': {
    input: { path: '/library', from: 'one.warraq', out: '/new' },
    optional: ['from'],
  },
  'imports.run': { input: { importId: 'import', paths: ['/a.txt'] } },
  'exports.write': { input: { exportId: 'export', request: exportRequest, path: '/a.json' } },
  'concordance.name': { input: { query } },
  'concordance.write': { input: { exportId: 'export', request: concordance, path: '/a.csv' } },
  'originals.locate': { input: { id } },
};

const names = Object.keys(libraryCalls) as LibraryCallName[];
const accepts = (name: string, input: unknown) =>
  libraryCalls[name as LibraryCallName].input.safeParse(input).success;

describe('the input of every call', () => {
  it('has an example here', () => {
    expect(Object.keys(inputs).sort()).toEqual([...names].sort());
  });

  it.each(Object.entries(inputs))('%s takes what it asks for and nothing else', (name, example) => {
    expect(accepts(name, example.input)).toBe(true);
    expect(accepts(name, { ...example.input, path2: '/etc' })).toBe(false);
    for (const wrong of [undefined, null, [], 'text', 7]) expect(accepts(name, wrong)).toBe(false);
  });

  it.each(Object.entries(inputs))(
    '%s refuses an input with a part missing or wrong',
    (name, example) => {
      for (const field of Object.keys(example.input)) {
        const rest = Object.entries(example.input).filter(([key]) => key !== field);
        const isOptional = example.optional?.includes(field) ?? false;
        expect(accepts(name, Object.fromEntries(rest))).toBe(isOptional);
        expect(accepts(name, { ...example.input, [field]: Symbol('wrong') })).toBe(false);
      }
    },
  );
});
