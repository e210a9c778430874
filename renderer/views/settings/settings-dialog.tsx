import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { openLibrary, useLibrary } from '../../state/library.ts';
import { openDialog } from '../../state/screen.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { FaceChoices, TextSize } from './type-settings.tsx';

/** How the window looks and speaks, and where the library is. */
export function SettingsDialog() {
  const { say } = useWords();
  const { language, theme } = useSettings();
  return (
    <DialogFrame width="narrow" title={say('settings.title')}>
      <div className="settings">
        <Setting name={say('settings.language')}>
          <Choices
            label={say('settings.language')}
            value={language}
            onChange={(chosen) => void changeSettings({ language: chosen })}
            choices={[
              { value: 'ar', label: say('settings.language.ar') },
              { value: 'en', label: say('settings.language.en') },
            ]}
          />
        </Setting>
        <Setting name={say('settings.theme')}>
          <Choices
            label={say('settings.theme')}
            value={theme}
            onChange={(chosen) => void changeSettings({ theme: chosen })}
            choices={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: say(`settings.theme.${value}`),
            }))}
          />
        </Setting>
        <Setting name={say('type.size')}>
          <TextSize />
        </Setting>
        <Setting name={say('type.face')}>
          <FaceChoices />
        </Setting>
        <Setting name={say('history.title')}>
          <Button className="button plain slim" onPress={() => openDialog('history')}>
            {say('history.show')}
          </Button>
        </Setting>
        <Setting name={say('backups.title')}>
          <Button className="button plain slim" onPress={() => openDialog('backups')}>
            {say('backups.show')}
          </Button>
        </Setting>
        <Setting name={say('rules.title')}>
          <Button className="button plain slim" onPress={() => openDialog('rules')}>
            {say('rules.show')}
          </Button>
        </Setting>
        <LibraryPlace />
      </div>
    </DialogFrame>
  );
}

function Setting(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="setting">
      <span className="legend">{props.name}</span>
      {props.children}
    </div>
  );
}

function LibraryPlace() {
  const { say } = useWords();
  const path = useLibrary((state) => state.overview?.path);
  return (
    <div className="setting library-place">
      <span className="legend">{say('settings.library')}</span>
      <bdi className="mono label">{path ?? say('settings.library.none')}</bdi>
      <div className="acts">
        <Button className="button plain slim" onPress={() => void openLibrary('library.choose')}>
          {say('library.choose')}
        </Button>
        <Button className="button slim" onPress={() => void openLibrary('library.create')}>
          {say('library.create')}
        </Button>
      </div>
    </div>
  );
}
