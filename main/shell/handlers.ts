import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { shell } from 'electron';
import type { Handlers } from '../../preload/contract/calls.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { LibraryStatus } from '../../preload/contract/library.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import { ExportId } from '../../preload/contract/vocabulary.ts';
import { backupHandlers } from './backup-handlers.ts';
import type { Dialogs } from './dialogs.ts';
import type { ImportRunner } from './import-runner.ts';
import { librariesHandlers, type LibrariesPorts } from './libraries-handlers.ts';
import { libraryAt, type LibraryChoice } from './library-choice.ts';
import type { Changes } from './state-file.ts';
import { webAddress } from './web-address.ts';

export interface ShellPorts extends LibrariesPorts {
  readonly status: () => LibraryStatus;
  /** Where the open library is, or else the one that could not be opened. */
  readonly libraryPath: () => string | undefined;
  /** Opens a library and remembers it for the next run. */
  readonly openLibrary: (choice: LibraryChoice) => Promise<unknown>;
  readonly retryLibrary: () => Promise<void>;
  readonly sample: () => Promise<LibraryChoice>;
  readonly importPaths: ImportRunner;
  readonly dialogs: Dialogs;
  readonly settings: () => Settings;
  readonly changeSettings: (fields: Changes<Settings>) => Promise<Settings>;
  /** The person's own documents folder. */
  readonly documents: string;
}

/** The shell's answer to every call that is its own. */
export function createShellHandlers(ports: ShellPorts): Handlers<'shell'> {
  return {
    ...libraryHandlers(ports),
    ...backupHandlers(ports),
    ...importHandlers(ports),
    ...fileHandlers(ports),
    ...settingsHandlers(ports),
    ...librariesHandlers(ports),
  };
}

type LibraryNames =
  'library.status' | 'library.choose' | 'library.create' | 'library.openSample' | 'library.retry';
type ImportNames = 'imports.choose' | 'imports.saveReport' | 'watching.choose';
type FileNames = 'exports.save' | 'concordance.save' | 'exports.reveal' | 'originals.reveal';

function libraryHandlers(ports: ShellPorts): Pick<Handlers<'shell'>, LibraryNames> {
  const { dialogs, openLibrary } = ports;
  return {
    'library.status': () => Promise.resolve(ports.status()),
    async 'library.choose'() {
      const path = await dialogs.libraryFolder();
      if (path === undefined) return false;
      await openLibrary({ path, create: false });
      return true;
    },
    async 'library.create'() {
      const path = await dialogs.newLibrary(ports.documents);
      if (path === undefined) return false;
      const choice = await libraryAt(path);
      if (!choice.create) throw WarraqError.of('library.already-exists', { path });
      await openLibrary(choice);
      return true;
    },
    async 'library.openSample'() {
      await openLibrary(await ports.sample());
      return true;
    },
    async 'library.retry'() {
      await ports.retryLibrary();
      return true;
    },
  };
}

function importHandlers(ports: ShellPorts): Pick<Handlers<'shell'>, ImportNames> {
  const { dialogs, library, importPaths, documents } = ports;
  return {
    async 'imports.choose'({ kind }) {
      const choose = kind === 'files' ? dialogs.filesToImport : dialogs.folderToImport;
      const paths = await choose();
      return paths === undefined ? {} : { importId: importPaths(paths) };
    },
    async 'imports.saveReport'() {
      const path = await dialogs.importReport(documents);
      if (path === undefined) return {};
      const { language } = ports.settings();
      return { receipt: await library.call('imports.writeReport', { path, language }) };
    },
    async 'watching.choose'() {
      const path = await dialogs.folderToWatch();
      if (path === undefined) return false;
      await library.call('watching.add', { path });
      return true;
    },
  };
}

function fileHandlers(ports: ShellPorts): Pick<Handlers<'shell'>, FileNames> {
  const { dialogs, library } = ports;
  /** Where each export of this run went, so that the page can point at it without naming a path. */
  const exported = new Map<ExportId, string>();
  return {
    async 'exports.save'(request) {
      const { suggestedName } = await library.call('exports.preview', request);
      const proposed = join(ports.documents, suggestedName);
      const path = await dialogs.exportFile(request.format, proposed);
      if (path === undefined) return {};
      const exportId = ExportId.parse(randomUUID());
      const receipt = await library.call('exports.write', { exportId, request, path });
      exported.set(exportId, receipt.files[0] ?? path);
      return { receipt };
    },
    async 'concordance.save'(request) {
      const { suggestedName } = await library.call('concordance.name', { query: request.query });
      const path = await dialogs.exportFile('csv', join(ports.documents, suggestedName));
      if (path === undefined) return {};
      const exportId = ExportId.parse(randomUUID());
      const receipt = await library.call('concordance.write', { exportId, request, path });
      exported.set(exportId, receipt.file);
      return { receipt };
    },
    'exports.reveal'({ exportId }) {
      const path = exported.get(exportId);
      if (path !== undefined) shell.showItemInFolder(path);
      return Promise.resolve({});
    },
    async 'originals.reveal'({ id }) {
      const { path } = await library.call('originals.locate', { id });
      shell.showItemInFolder(path);
      return {};
    },
  };
}

function settingsHandlers(
  ports: ShellPorts,
): Pick<Handlers<'shell'>, 'links.open' | 'settings.get' | 'settings.change'> {
  return {
    async 'links.open'({ url }) {
      const address = webAddress(url);
      if (address === undefined) throw WarraqError.of('link.refused', { url });
      if (!(await ports.dialogs.openLink(address))) return false;
      await shell.openExternal(address);
      return true;
    },
    'settings.get': () => Promise.resolve(ports.settings()),
    'settings.change': (fields) => ports.changeSettings(fields),
  };
}
