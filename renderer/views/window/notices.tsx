import { FolderOpen, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Receipt } from '../../../preload/contract/vocabulary.ts';
import { call } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { Key } from '../../parts/key.tsx';
import { dismiss, tell, undo, useNotices } from '../../state/notices.ts';
import type { Notice } from '../../state/notices.ts';
import { showScreen } from '../../state/screen.ts';

/** How long a notice stays when nobody holds it: errors take longer to read. */
const stay = { failed: 14_000, other: 8_000 };

/** What was just done, in words, with a way to take it back. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  const { say } = useWords();
  return (
    <section className="notices" aria-label={say('notices.label')}>
      <div role="status">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const words = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const time = notice.kind === 'failed' ? stay.failed : stay.other;
    const timer = setTimeout(() => dismiss(notice.id), time);
    return () => clearTimeout(timer);
  }, [held, notice]);
  return (
    <div
      className="toast"
      data-kind={notice.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-words">{sentence(notice, words)}</span>
      <NoticeAct notice={notice} words={words} />
      <Button
        className="tool slim"
        aria-label={words.say('notices.dismiss')}
        onPress={() => dismiss(notice.id)}
      >
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}

function NoticeAct({ notice, words }: { readonly notice: Notice; readonly words: Words }) {
  switch (notice.kind) {
    case 'changed':
      if (notice.receipt.undo === undefined) return null;
      return (
        <Button className="button slim" onPress={() => void undo(notice.receipt.undo)}>
          <Undo2 className="icon points" aria-hidden="true" />
          {words.say('undo')}
          <span className="keys">
            <Key>Ctrl</Key>
            <Key>Z</Key>
          </span>
        </Button>
      );
    case 'exported':
      return (
        <Button
          className="button slim"
          onPress={() =>
            void call('exports.reveal', { exportId: notice.receipt.exportId }).catch(tell)
          }
        >
          <FolderOpen className="icon" aria-hidden="true" />
          {words.say('export.reveal')}
        </Button>
      );
    case 'imported':
      return (
        <Button className="button slim" onPress={() => showScreen('desk')}>
          {words.say('notices.show-desk')}
        </Button>
      );
    case 'undone':
    case 'failed':
      return null;
  }
}

function sentence(notice: Notice, words: Words): string {
  switch (notice.kind) {
    case 'changed':
      return changeSentence(notice.receipt, words);
    case 'undone':
      return words.say('notices.undone', { count: notice.receipt.articlesChanged });
    case 'exported':
      return words.say('export.done', {
        count: notice.receipt.articles,
        size: words.size(notice.receipt.bytes),
      });
    case 'imported': {
      const { articles, failed, cancelled } = notice.summary;
      return words.say(cancelled ? 'desk.cancelled-summary' : 'desk.done-summary', {
        articles,
        failed,
      });
    }
    case 'failed':
      return words.error(notice.report);
  }
}

function changeSentence({ articlesChanged: count, description }: Receipt, { say }: Words): string {
  switch (description.act) {
    case 'tag': {
      const [added] = description.add;
      const [removed] = description.remove;
      if (count === 0) return say('changed.nothing');
      if (added !== undefined) return say('changed.tagged', { count, tag: added });
      return say('changed.untagged', { count, tag: removed ?? '' });
    }
    case 'note':
      return say('changed.note');
    case 'move':
      return say(`changed.moved.${description.state}`, { count });
    case 'import':
      return say('changed.imported', { count });
  }
}
