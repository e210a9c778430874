import {
  FolderOpen,
  HardDrive,
  LibraryBig,
  LifeBuoy,
  LoaderCircle,
  RotateCw,
  ShieldCheck,
  Unplug,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ErrorReport } from '../../../preload/contract/errors.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { Key } from '../../parts/key.tsx';
import { restoreAndOpen, verifyBroken } from '../../state/backups.ts';
import { chooseImport } from '../../state/imports.ts';
import { openLibrary, useLibrary } from '../../state/library.ts';
import { RecentList } from '../libraries/recent-list.tsx';

/** While the library opens; it is drawn late, so that a quick opening shows nothing. */
export function Opening() {
  const { say } = useWords();
  return (
    <main className="alone late" aria-busy="true">
      <Centred
        emblem={<LoaderCircle className="icon spin" aria-hidden="true" />}
        title={say('opening.title')}
        text={say('opening.text')}
      />
    </main>
  );
}

/** The library could not be opened: what happened, and the ways on. */
export function Broken({ error }: { readonly error: ErrorReport }) {
  const words = useWords();
  const { say } = words;
  const isGone = error.code === 'library.vanished';
  const isDamaged = error.code === 'library.damaged';
  const hasBackup = isDamaged && error.params['backup'] !== 'none';
  return (
    <main className="alone">
      <Centred
        failed
        emblem={
          isGone ? (
            <Unplug className="icon" aria-hidden="true" />
          ) : (
            <HardDrive className="icon" aria-hidden="true" />
          )
        }
        title={say(isGone ? 'vanished.title' : 'broken.title')}
        text={words.error(error)}
        acts={
          <>
            {isDamaged && <Rescue hasBackup={hasBackup} />}
            <Button
              className={hasBackup ? 'button plain' : 'button main'}
              autoFocus={!hasBackup}
              onPress={() => void openLibrary('library.retry')}
            >
              <RotateCw className="icon" aria-hidden="true" />
              {say('broken.retry')}
            </Button>
            <Button className="button plain" onPress={() => void openLibrary('library.choose')}>
              {say('library.choose')}
            </Button>
            <Button className="button plain" onPress={() => void openLibrary('library.create')}>
              {say('library.create')}
            </Button>
            <Button className="button" onPress={() => void openLibrary('library.openSample')}>
              {say('library.sample')}
            </Button>
          </>
        }
        fine={
          <>
            {say('broken.code')} <code className="mono">{error.code}</code>
          </>
        }
      />
      <RecentList />
    </main>
  );
}

/** The ways on from damage: to what is whole, in a folder of its own, and to what is not. */
function Rescue({ hasBackup }: { readonly hasBackup: boolean }) {
  const { say } = useWords();
  return (
    <>
      <Button
        className={hasBackup ? 'button main' : 'button plain'}
        autoFocus={hasBackup}
        onPress={() => void restoreAndOpen()}
      >
        <LifeBuoy className="icon" aria-hidden="true" />
        {say('broken.restore')}
      </Button>
      <Button className="button plain" onPress={verifyBroken}>
        <ShieldCheck className="icon" aria-hidden="true" />
        {say('broken.verify')}
      </Button>
    </>
  );
}

/** A library with nothing in it yet. */
export function EmptyLibrary() {
  const { say } = useWords();
  const path = useLibrary((state) => state.overview?.path);
  return (
    <main className="pane sheet" aria-label={say('empty.label')}>
      <Centred
        emblem={<LibraryBig className="icon" aria-hidden="true" />}
        voice="reading"
        title={say('empty.title')}
        text={say('empty.text')}
        acts={
          <>
            <Button className="button main" onPress={() => void chooseImport('files')}>
              <FolderOpen className="icon" aria-hidden="true" />
              {say('desk.choose-files')}
              <Key>I</Key>
            </Button>
            <Button className="button plain" onPress={() => void openLibrary('library.choose')}>
              {say('library.choose')}
            </Button>
            <Button className="button" onPress={() => void openLibrary('library.openSample')}>
              {say('library.sample')}
            </Button>
          </>
        }
        fine={
          <>
            {say('empty.place')} <bdi className="mono">{path}</bdi>
          </>
        }
      />
    </main>
  );
}
