import { Import } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { showScreen } from '../../state/screen.ts';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/**
 * A drag that hangs over the window is heard of several times a second. One that ends where the
 * window cannot see it is not always heard to leave: after this many milliseconds it is gone.
 */
const silence = 1_500;

/** True while files are held over the window. The preload takes them when they are let go. */
function useFilesAbove(): boolean {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    let patience = 0;
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setAbove(true);
      window.clearTimeout(patience);
      patience = window.setTimeout(() => setAbove(false), silence);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setAbove(false);
    };
    const end = (event: DragEvent): void => {
      setAbove(false);
      if (carriesFiles(event)) showScreen('desk');
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end, true);
    return () => {
      window.clearTimeout(patience);
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end, true);
    };
  }, []);
  return above;
}

/** Says over the whole window that files may be let go anywhere. */
export function DropVeil() {
  const { say } = useWords();
  if (!useFilesAbove()) return null;
  return (
    <div className="drop-veil" role="status">
      <div className="drop-card">
        <Import className="icon" aria-hidden="true" />
        <strong>{say('drop.title')}</strong>
        <span>{say('drop.text')}</span>
      </div>
    </div>
  );
}
