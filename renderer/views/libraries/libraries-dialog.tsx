import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { cancelMove, moveLibrary, renameLibrary, useLibraries } from '../../state/libraries.ts';
import { openLibrary, useLibrary } from '../../state/library.ts';
import { closeDialog } from '../../state/screen.ts';
import { RecentList } from './recent-list.tsx';

/** The open library's name and place, and the way to the others. */
export function LibrariesDialog() {
  const { say } = useWords();
  const moving = useLibraries((state) => state.moving);
  const overview = useLibrary((state) => state.overview);
  return (
    <DialogFrame width="narrow" title={say('libraries.title')}>
      <div className="libraries scroll">
        {overview && <Current key={overview.name} name={overview.name} path={overview.path} />}
        {moving && <Moving {...moving} />}
        <RecentList onOpen={closeDialog} />
      </div>
      <footer>
        <Button className="button plain" onPress={() => openAnother('library.choose')}>
          {say('library.choose')}
        </Button>
        <Button className="button" onPress={() => openAnother('library.create')}>
          {say('library.create')}
        </Button>
      </footer>
    </DialogFrame>
  );
}

function openAnother(how: 'library.choose' | 'library.create'): void {
  closeDialog();
  void openLibrary(how);
}

/** As long as the contract lets a name be. */
const longestName = 200;

function Current(props: { readonly name: string; readonly path: string }) {
  const { say } = useWords();
  const [name, setName] = useState(props.name);
  const isNew = name.trim() !== '' && name.trim() !== props.name;
  return (
    <section aria-label={say('libraries.current')}>
      <h2>{say('libraries.current')}</h2>
      <form
        className="library-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) void renameLibrary(name);
        }}
      >
        <TextField
          className="name-field"
          aria-label={say('libraries.name')}
          value={name}
          onChange={setName}
          maxLength={longestName}
        >
          <Input dir="auto" />
        </TextField>
        <Button className="button main slim" type="submit" isDisabled={!isNew}>
          {say('libraries.rename')}
        </Button>
        <Button className="button plain slim" onPress={() => void moveLibrary()}>
          {say('libraries.move')}
        </Button>
      </form>
      <bdi className="mono place" dir="ltr">
        {props.path}
      </bdi>
      <p className="hint">{say('libraries.hint')}</p>
    </section>
  );
}

function Moving({ done, total }: { readonly done: number; readonly total: number }) {
  const { say, size } = useWords();
  return (
    <section className="moving" aria-label={say('libraries.moving')}>
      <h2>{say('libraries.moving')}</h2>
      <ProgressLine label={say('libraries.moving')} part={total === 0 ? 0 : done / total} />
      <p className="hint">
        {say('libraries.moving.part', { done: size(done), total: size(total) })}
      </p>
      <p className="hint">{say('libraries.moving.text')}</p>
      <Button className="button plain slim" onPress={() => void cancelMove()}>
        {say('cancel')}
      </Button>
    </section>
  );
}
