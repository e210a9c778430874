import { useId, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useLocale } from 'react-aria-components';
import type { Timeline as TimelineCounts } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { narrowToDates } from '../../state/query.ts';
import { barAt, barsIn, countIn, rangeOf } from './date-ranges.ts';
import type { Stretch } from './date-ranges.ts';

/** Up to this many bars, each has its date below it. */
const mostLabelled = 4;

interface TimelineProps {
  readonly time: TimelineCounts;
  /** A single low row between its first and last date. */
  readonly compact?: boolean;
}

/**
 * When the articles were published, as bars in reading direction. A bar narrows to its dates; so do
 * several that are dragged over, or taken together with Shift. One stop of the Tab key (listbox of ARIA).
 */
export function Timeline({ time, compact = false }: TimelineProps) {
  const words = useWords();
  const { bars, unit } = time;
  const [pointed, setPointed] = useState<Stretch>();
  if (bars.length === 0) return compact ? null : <Untold time={time} />;
  const shown = pointed === undefined ? [] : barsIn(bars, pointed);
  return (
    <div className={compact ? 'timeline compact' : 'timeline'}>
      {!compact && (
        <div className="told" aria-hidden="true">
          <span>{words.say(`timeline.by.${unit}`)}</span>
          <span className="clip">
            {shown.length > 0 ? barWording(words, shown) : untoldWording(words, time)}
          </span>
        </div>
      )}
      {compact && <Label value={bars[0]?.value} />}
      <Bars key={rangeOf(bars)} time={time} onPoint={setPointed} />
      {compact ? <Label value={bars.at(-1)?.value} /> : <Labels bars={bars} />}
    </div>
  );
}

/** No date says enough for a bar: what is known all the same. */
function Untold({ time }: { readonly time: TimelineCounts }) {
  const words = useWords();
  return <p className="timeline told">{untoldWording(words, time)}</p>;
}

function barWording(words: Words, bars: TimelineCounts['bars']): string {
  return words.say('timeline.bar', { dates: words.dates(rangeOf(bars)), count: countIn(bars) });
}

/** How many articles stand in no bar, and why. */
function untoldWording({ say, list }: Words, { coarser, undated }: TimelineCounts): string {
  const years = countIn(coarser.filter(({ value }) => value.length === 4));
  const months = countIn(coarser) - years;
  return list([
    ...(months > 0 ? [say('timeline.month-only', { count: months })] : []),
    ...(years > 0 ? [say('timeline.year-only', { count: years })] : []),
    ...(undated > 0 ? [say('timeline.undated', { count: undated })] : []),
  ]);
}

interface BarsProps {
  readonly time: TimelineCounts;
  readonly onPoint: (stretch: Stretch | undefined) => void;
}

function Bars({ time, onPoint }: BarsProps) {
  const { bars, unit } = time;
  const words = useWords();
  const id = useId();
  const { direction } = useLocale();
  const [cursor, setCursor] = useState(0);
  /** Where taking several began; undefined while one is taken at a time. */
  const [anchor, setAnchor] = useState<number>();
  const [isDragging, setDragging] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const taken: Stretch = { from: anchor ?? cursor, to: cursor };
  const isTaken = (at: number): boolean =>
    anchor !== undefined && at >= Math.min(anchor, cursor) && at <= Math.max(anchor, cursor);

  function goTo(at: number, from: number | undefined): void {
    setCursor(at);
    setAnchor(from);
    onPoint({ from: from ?? at, to: at });
  }

  function narrow(stretch: Stretch): void {
    setAnchor(undefined);
    const chosen = barsIn(bars, stretch);
    if (countIn(chosen) > 0) narrowToDates(rangeOf(chosen));
  }

  const barUnder = (event: PointerEvent<HTMLElement>): number => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    const along = direction === 'rtl' ? right - event.clientX : event.clientX - left;
    return barAt(along / width, bars.length);
  };

  function press(event: KeyboardEvent): void {
    const forward = direction === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: cursor + forward,
      ArrowLeft: cursor - forward,
      Home: 0,
      End: bars.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const at = Math.min(Math.max(step, 0), bars.length - 1);
      goTo(at, event.shiftKey ? (anchor ?? cursor) : undefined);
    } else if (event.key === 'Enter' || event.key === ' ') narrow(taken);
    else if (event.key === 'Escape' && anchor !== undefined) goTo(cursor, undefined);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className="time-bars"
      role="listbox"
      aria-label={words.say(`timeline.label.${unit}`)}
      aria-description={untoldWording(words, time) || undefined}
      aria-multiselectable="true"
      aria-orientation="horizontal"
      aria-activedescendant={`${id}-${cursor}`}
      tabIndex={0}
      data-dense={bars.length > 60 ? '' : undefined}
      onKeyDown={press}
      onFocus={() => onPoint(taken)}
      onBlur={() => onPoint(undefined)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
        goTo(barUnder(event), event.shiftKey ? (anchor ?? cursor) : barUnder(event));
      }}
      onPointerMove={(event) => {
        const at = barUnder(event);
        if (isDragging) goTo(at, anchor);
        else onPoint({ from: at, to: at });
      }}
      onPointerUp={() => {
        setDragging(false);
        if (isDragging) narrow(taken);
      }}
      onPointerCancel={() => {
        setDragging(false);
        setAnchor(undefined);
      }}
      onPointerLeave={() => onPoint(undefined)}
    >
      {bars.map(({ value, count }, at) => (
        <div
          key={value}
          id={`${id}-${at}`}
          className="time-bar"
          role="option"
          aria-selected={isTaken(at)}
          aria-label={barWording(words, [{ value, count }])}
          data-cursor={at === cursor ? '' : undefined}
          data-empty={count === 0 ? '' : undefined}
          style={{ '--share': count / most } as CSSProperties}
        />
      ))}
    </div>
  );
}

/** The dates below the bars: all of them where they are few, else the first, the middle and the last. */
function Labels({ bars }: { readonly bars: TimelineCounts['bars'] }) {
  if (bars.length <= mostLabelled) {
    return (
      <div className="time-labels each" aria-hidden="true">
        {bars.map(({ value }) => (
          <Label key={value} value={value} />
        ))}
      </div>
    );
  }
  // An even number of bars has no middle one.
  const middle = bars.length % 2 === 1 ? bars[(bars.length - 1) / 2]?.value : undefined;
  return (
    <div className="time-labels" aria-hidden="true">
      <Label value={bars[0]?.value} />
      <Label value={middle} />
      <Label value={bars.at(-1)?.value} />
    </div>
  );
}

function Label({ value }: { readonly value: string | undefined }) {
  const { dates } = useWords();
  return <span className="clip">{value === undefined ? '' : dates(value)}</span>;
}
