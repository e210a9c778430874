import { useEffect, useState } from 'react';
import type { PublishedDate } from '../../../preload/contract/vocabulary.ts';
import { call } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';

/** A pause in writing after which a date is read, in milliseconds. */
const pause = 120;

interface Understood {
  readonly text: string;
  readonly published: PublishedDate | undefined;
}

const precisions = ['year', 'month', 'day'] as const;

/** What date the words state, told as they are written. */
export function UnderstoodDate({ text }: { readonly text: string }) {
  const { say, date } = useWords();
  const [understood, setUnderstood] = useState<Understood>();
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await call('text.date', { text }).catch(() => ({ published: undefined }));
      if (isWanted) setUnderstood({ text, published: answer.published });
    };
    const timer = setTimeout(() => void read(), pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  if (text.trim() === '') return <p>{say('facts.date.none')}</p>;
  if (understood?.text !== text) return <p>{say('facts.date.busy')}</p>;
  const { published } = understood;
  if (published === undefined) return <p className="wrong">{say('facts.date.unread')}</p>;
  const precision = precisions[published.iso.split('-').length - 1] ?? 'day';
  const { calendar } = published;
  return (
    <p role="status">
      <bdi>{say(`facts.date.${precision}`, { date: date(published, 'long') })}</bdi>
      {calendar !== 'gregorian' && <span className="from">{say(`facts.date.${calendar}`)}</span>}
    </p>
  );
}
