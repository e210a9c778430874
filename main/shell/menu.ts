import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../preload/contract/events.ts';
import type { RecentLibrary } from '../../preload/contract/library.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import { shellWording, type ShellWording } from './wording.ts';

type LibraryAct = 'library.create' | 'library.choose' | 'library.openSample';

/** What the menu sets in motion. */
export interface MenuPorts {
  readonly command: (command: Command) => void;
  readonly act: (act: LibraryAct) => void;
  readonly recent: readonly RecentLibrary[];
  readonly openRecent: (id: string) => void;
  readonly changeTheme: (theme: Settings['theme']) => void;
  /** True in a checkout: adds reloading and the developer tools. */
  readonly development: boolean;
}

type Items = MenuItemConstructorOptions[];

/** Puts the native menu in the language and state of the settings. */
export function showMenu(settings: Settings, ports: MenuPorts): void {
  const words = shellWording[settings.language];
  const template: Items = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: words.library, submenu: libraryItems(words, ports) },
    { label: words.edit, submenu: editItems(words, ports) },
    { label: words.view, submenu: viewItems(words, settings, ports) },
    { label: words.help, submenu: [command(words.keys, 'keys', 'F1', ports)] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function command(label: string, name: Command, accelerator: string | undefined, ports: MenuPorts) {
  return {
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => ports.command(name),
  };
}

function libraryItems(words: ShellWording, ports: MenuPorts): Items {
  const { act } = ports;
  return [
    {
      label: words.newLibrary,
      accelerator: 'CmdOrCtrl+N',
      click: () => act('library.create'),
    },
    {
      label: words.openLibrary,
      accelerator: 'CmdOrCtrl+O',
      click: () => act('library.choose'),
    },
    {
      label: words.openRecent,
      enabled: ports.recent.length > 0,
      submenu: ports.recent.map(({ id, name, path, isMissing }) => ({
        label: `${name} — ${path}`.replaceAll('&', '&&'),
        enabled: !isMissing,
        click: () => ports.openRecent(id),
      })),
    },
    command(words.libraries, 'libraries', undefined, ports),
    { label: words.openSample, click: () => act('library.openSample') },
    { type: 'separator' },
    command(words.importFiles, 'import-files', 'CmdOrCtrl+I', ports),
    command(words.importFolder, 'import-folder', 'CmdOrCtrl+Shift+I', ports),
    command(words.export, 'export', 'CmdOrCtrl+E', ports),
    { type: 'separator' },
    command(words.backups, 'backups', undefined, ports),
    command(words.settings, 'settings', 'CmdOrCtrl+,', ports),
    { type: 'separator' },
    { role: 'quit', label: words.quit },
  ];
}

/** Undo and redo are commands: in a text field the page undoes typing, elsewhere the last change. */
function editItems(words: ShellWording, ports: MenuPorts): Items {
  return [
    command(words.undo, 'undo', 'CmdOrCtrl+Z', ports),
    command(words.redo, 'redo', 'CmdOrCtrl+Shift+Z', ports),
    command(words.history, 'history', undefined, ports),
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
    { type: 'separator' },
    command(words.search, 'search', 'CmdOrCtrl+F', ports),
  ];
}

function viewItems(words: ShellWording, settings: Settings, ports: MenuPorts): Items {
  const theme = (label: string, value: Settings['theme']) => ({
    label,
    type: 'radio' as const,
    checked: settings.theme === value,
    click: () => ports.changeTheme(value),
  });
  const development: Items = [
    { type: 'separator' },
    { role: 'reload', label: words.reload, accelerator: 'CmdOrCtrl+R' },
    { role: 'toggleDevTools', label: words.developerTools, accelerator: 'F12' },
  ];
  return [
    command(words.showLibrary, 'library', undefined, ports),
    command(words.importDesk, 'import-desk', undefined, ports),
    command(words.stories, 'stories', undefined, ports),
    { type: 'separator' },
    {
      label: words.theme,
      submenu: [
        theme(words.themeSystem, 'system'),
        theme(words.themeLight, 'light'),
        theme(words.themeDark, 'dark'),
      ],
    },
    { type: 'separator' },
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(ports.development ? development : []),
  ];
}
