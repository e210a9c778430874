import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { openLibrary, useLibrary } from '../../state/library.ts';
import { openDialog } from '../../state/screen.ts';

/** The name of the library, and the way to another. */
export function LibraryMenu() {
  const { say } = useWords();
  const name = useLibrary((state) => state.overview?.name) ?? '';
  return (
    <MenuTrigger>
      <Button className="library-name" aria-label={say('library.menu', { name })}>
        <span className="seal" aria-hidden="true">
          و
        </span>
        <bdi className="clip">{name}</bdi>
        <ChevronDown className="icon" aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4} placement="bottom start">
        <Menu className="menu">
          <MenuItem className="menu-item" onAction={() => void openLibrary('library.choose')}>
            {say('library.choose')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void openLibrary('library.create')}>
            {say('library.create')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void openLibrary('library.openSample')}>
            {say('library.sample')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => openDialog('libraries')}>
            {say('libraries.show')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => openDialog('backups')}>
            {say('backups.menu')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => openDialog('rules')}>
            {say('rules.menu')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
