import { Import } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** True while files are held over the window. The preload takes them when they are let go. */
function useFilesAbove(): boolean {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setAbove(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setAbove(false);
    };
    const end = (): void => setAbove(false);
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end, true);
    return () => {
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
