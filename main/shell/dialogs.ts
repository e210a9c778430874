import { basename, dirname, extname, join } from 'node:path';
import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { ExportFormat } from '../../preload/contract/exports.ts';
import type { InterfaceLanguage } from '../../preload/contract/settings.ts';
import { shellWording } from './wording.ts';

/** The system's own dialogs, over our window. Undefined where the person thought better of it. */
export interface Dialogs {
  readonly libraryFolder: () => Promise<string | undefined>;
  readonly newLibrary: (folder: string) => Promise<string | undefined>;
  /** Where to move a library that has a folder of its own already. */
  readonly movedLibrary: (path: string) => Promise<string | undefined>;
  /** Where to put a library that is restored: proposed beside the one it comes from. */
  readonly restoredLibrary: (path: string) => Promise<string | undefined>;
  readonly filesToImport: () => Promise<readonly string[] | undefined>;
  readonly folderToImport: () => Promise<readonly string[] | undefined>;
  readonly folderToWatch: () => Promise<string | undefined>;
  /** Where to save what became of imported files. */
  readonly importReport: (folder: string) => Promise<string | undefined>;
  readonly exportFile: (format: ExportFormat, path: string) => Promise<string | undefined>;
  /** Shows the whole address and asks whether to leave for it. */
  readonly openLink: (address: string) => Promise<boolean>;
  readonly tell: (message: string) => Promise<void>;
}

const exportKinds: Readonly<Record<ExportFormat, { name: string; extensions: string[] }>> = {
  json: { name: 'JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
};

/** Dialogs in the language the settings have when they are shown. */
export function createDialogs(window: BrowserWindow, language: () => InterfaceLanguage): Dialogs {
  const words = () => shellWording[language()];
  const open = async (options: OpenDialogOptions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled || filePaths.length === 0 ? undefined : filePaths;
  };
  const save = async (options: SaveDialogOptions) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    // Older Electron leaves the path out, newer gives an empty one, when the dialog is cancelled.
    return canceled || !filePath ? undefined : filePath;
  };
  return {
    async libraryFolder() {
      const { chooseLibraryTitle: title } = words();
      return (await open({ title, properties: ['openDirectory'] }))?.[0];
    },
    newLibrary(folder) {
      const {
        createLibraryTitle: title,
        createLibraryButton: buttonLabel,
        newLibraryName,
      } = words();
      return save({ title, buttonLabel, defaultPath: join(folder, `${newLibraryName}.warraq`) });
    },
    movedLibrary(defaultPath) {
      const { moveLibraryTitle: title, moveLibraryButton: buttonLabel } = words();
      return save({ title, buttonLabel, defaultPath });
    },
    restoredLibrary(path) {
      const { restoreTitle: title, restoreButton: buttonLabel, restoredName } = words();
      const name = `${basename(path, '.warraq')} - ${restoredName}.warraq`;
      return save({ title, buttonLabel, defaultPath: join(dirname(path), name) });
    },
    filesToImport() {
      const { chooseFilesTitle: title, articleFiles, allFiles } = words();
      return open({
        title,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: articleFiles, extensions: ['txt', 'json'] },
          { name: allFiles, extensions: ['*'] },
        ],
      });
    },
    folderToImport: () =>
      open({ title: words().chooseFolderTitle, properties: ['openDirectory', 'multiSelections'] }),
    async folderToWatch() {
      const { watchFolderTitle: title, watchFolderButton: buttonLabel } = words();
      return (await open({ title, buttonLabel, properties: ['openDirectory'] }))?.[0];
    },
    importReport(folder) {
      const { reportTitle: title, reportName } = words();
      const defaultPath = join(folder, `${reportName}.csv`);
      return save({ title, defaultPath, filters: [exportKinds.csv] });
    },
    exportFile(format, defaultPath) {
      const kind = exportKinds[format];
      // A folder of files is proposed without an ending; a filter would put one on it.
      const isFile = kind.extensions.includes(extname(defaultPath).slice(1));
      return save({
        title: words().exportTitle,
        defaultPath,
        ...(isFile ? { filters: [kind] } : {}),
      });
    },
    async openLink(address) {
      const { linkQuestion: message, linkOpen, cancel } = words();
      const buttons = [linkOpen, cancel];
      const options = { message, detail: address, buttons, defaultId: 1, cancelId: 1 };
      return (await dialog.showMessageBox(window, { type: 'question', ...options })).response === 0;
    },
    async tell(message) {
      const { failed, close } = words();
      await dialog.showMessageBox(window, {
        type: 'error',
        message: failed,
        detail: message,
        buttons: [close],
      });
    },
  };
}
