import { Keyboard, Plus, Settings, SunMoon } from 'lucide-react';
import { useWords } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { chooseImport } from '../../state/imports.ts';
import { openDialog } from '../../state/screen.ts';
import { switchTheme, useTheme } from '../../state/theme.ts';

/** The tools at the foot of the sidebar. */
export function FootTools() {
  const { say } = useWords();
  const theme = useTheme();
  return (
    <div className="foot">
      <ToolButton label={say('tool.add')} hint="I" onPress={() => void chooseImport('files')}>
        <Plus className="icon" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={say('tool.theme')} onPress={() => switchTheme(theme)}>
        <SunMoon className="icon" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={say('keys.title')} hint="?" onPress={() => openDialog('keys')}>
        <Keyboard className="icon" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={say('settings.title')} onPress={() => openDialog('settings')}>
        <Settings className="icon" aria-hidden="true" />
      </ToolButton>
    </div>
  );
}
