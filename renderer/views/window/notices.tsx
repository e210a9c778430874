import { FolderOpen, History, Redo2, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ChangeDescription } from '../../../preload/contract/vocabulary.ts';
import { call } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { changeSentence } from '../../parts/change-sentence.ts';
import { Key } from '../../parts/key.tsx';
import { offerSentence } from '../../parts/rule-sentence.ts';
import { takeOffer } from '../../state/editing.ts';
import { dismiss, tell, useNotices } from '../../state/notices.ts';
import type { Notice } from '../../state/notices.ts';
import { openDialog, showScreen } from '../../state/screen.ts';
import { askToRedo, askToUndo } from '../../state/undoing.ts';

/** How long a notice stays when nobody holds it: errors and questions take longer. */
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
    if (held || notice.kind === 'found') return undefined;
    const time = ['failed', 'offered'].includes(notice.kind) ? stay.failed : stay.other;
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
    case 'redone':
      if (notice.receipt.undo === undefined) return null;
      return (
        <Button className="button slim" onPress={() => void askToUndo(notice.receipt.undo)}>
          <Undo2 className="icon points" aria-hidden="true" />
          {words.say('undo')}
          <span className="keys">
            <Key>Ctrl</Key>
            <Key>Z</Key>
          </span>
        </Button>
      );
    case 'offered':
      return (
        <Button className="button slim" onPress={() => void takeOffer(notice)}>
          {words.say('rules.apply')}
        </Button>
      );
    case 'exported':
    case 'concordance':
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
      return (
        <Button className="button slim" onPress={() => void askToRedo(notice.receipt.redo)}>
          <Redo2 className="icon points" aria-hidden="true" />
          {words.say('redo')}
          <span className="keys">
            <Key>Ctrl</Key>
            <Key>Y</Key>
          </span>
        </Button>
      );
    case 'undone-through':
      return (
        <Button className="button slim" onPress={() => openDialog('history')}>
          <History className="icon" aria-hidden="true" />
          {words.say('history.title')}
        </Button>
      );
    case 'reported':
    case 'failed':
    case 'found':
      return null;
  }
}

const isOfNoArticles = (act: ChangeDescription['act']): boolean =>
  act === 'collection' || act === 'names' || act === 'rule';

/** A change that touches no articles is told by what it was. */
function turnedSentence(
  way: 'undone' | 'redone',
  description: ChangeDescription,
  words: Words,
): string {
  const sentence = changeSentence(description, 0, words);
  return words.say(`notices.${way}.collection`, { sentence });
}

function sentence(notice: Notice, words: Words): string {
  switch (notice.kind) {
    case 'changed':
      return changeSentence(notice.receipt.description, notice.receipt.articlesChanged, words);
    case 'undone': {
      const { articlesChanged: count, description } = notice.receipt;
      const { act } = description;
      if (isOfNoArticles(act)) return turnedSentence('undone', description, words);
      const isTold = act === 'import' || act === 'erase';
      return words.say(isTold ? `notices.undone.${act}` : 'notices.undone', { count });
    }
    case 'redone': {
      const { articlesChanged: count, description } = notice.receipt;
      const isImport = description.act === 'import';
      if (description.act === 'erase') return changeSentence(description, count, words);
      const { act } = description;
      if (isOfNoArticles(act)) return turnedSentence('redone', description, words);
      return words.say(isImport ? 'notices.redone.import' : 'notices.redone', { count });
    }
    case 'offered':
      return offerSentence(notice.rule, notice.count, words);
    case 'undone-through':
      return words.say('notices.undone-through', {
        changes: notice.changes,
        count: notice.articles,
      });
    case 'exported':
      return words.say('export.done', {
        count: notice.receipt.articles,
        size: words.size(notice.receipt.bytes),
      });
    case 'concordance':
      return words.say('concordance.saved', {
        count: notice.receipt.occurrences,
        size: words.size(notice.receipt.bytes),
      });
    case 'imported': {
      const { articles, failed, cancelled } = notice.summary;
      return words.say(cancelled ? 'desk.cancelled-summary' : 'desk.done-summary', {
        articles,
        failed,
      });
    }
    case 'reported':
      return words.say('desk.reported', { count: notice.rows });
    case 'failed':
    case 'found':
      return words.error(notice.report);
  }
}
