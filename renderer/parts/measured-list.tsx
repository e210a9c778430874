import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { ButtonContext } from 'react-aria-components';

interface MeasuredListProps<Item> {
  readonly className: string;
  readonly rowClassName: string;
  readonly label: string;
  readonly items: readonly Item[];
  /** Of most rows, in CSS pixels; the others are measured once they are drawn. */
  readonly usualHeight: number;
  readonly keyOf: (item: Item) => string;
  /** What a row is called. */
  readonly nameOf: (item: Item) => string;
  readonly open: (item: Item) => void;
  readonly children: (item: Item) => ReactNode;
}

/** Rows drawn beyond those in view, either way. */
const overscan = 3;

const inTabOrder = { excludeFromTabOrder: false };
const outOfTabOrder = { excludeFromTabOrder: true };

/** Where a key leads from a row; undefined for every other key. */
function placeAfter(key: string, at: number, total: number, inView: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: inView,
    PageUp: -inView,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(at + step, total - 1));
}

/** Goes from a row through its buttons and back, as one reads. */
function goAside({ key, currentTarget: row }: KeyboardEvent<HTMLElement>): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const places = [row, ...row.querySelectorAll('button')];
  const isForward = (key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const at = places.findIndex((place) => place === document.activeElement);
  // What is pressed in a menu of the row comes here too, from elsewhere in the page.
  if (at < 0) return false;
  places[at + (isForward ? 1 : -1)]?.focus();
  return true;
}

/** The row that the keyboard stands in, by its key: it stays with its item while others come before it. */
function useCurrentRow<Item>({ items, keyOf }: MeasuredListProps<Item>) {
  const [current, setCurrent] = useState<{ readonly key: string; readonly moves: number }>();
  const at = useMemo(
    () => items.findIndex((item) => keyOf(item) === current?.key),
    [items, keyOf, current?.key],
  );
  return {
    at: at < 0 ? undefined : at,
    moves: current?.moves ?? 0,
    enter: (key: string) => setCurrent((before) => ({ key, moves: before?.moves ?? 0 })),
    move: (key: string) => setCurrent((before) => ({ key, moves: (before?.moves ?? 0) + 1 })),
  };
}

/**
 * A list of any length whose rows are as high as what is in them. Only the rows in view are drawn, and the
 * one with the keyboard. Tab enters at that one and goes through its buttons, as the arrows do that lie
 * along it.
 */
export function MeasuredList<Item>(props: MeasuredListProps<Item>) {
  const { className, rowClassName, label, items, usualHeight, keyOf, nameOf, open, children } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const { at: current, moves, enter, move } = useCurrentRow(props);
  const withCurrent = (range: Range): number[] => {
    const drawn = defaultRangeExtractor(range);
    if (current === undefined || drawn.includes(current)) return drawn;
    return [...drawn, current].sort((one, other) => one - other);
  };
  // Nothing here is memoized by a compiler, which could not follow what this answers.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item);
    },
    rangeExtractor: withCurrent,
    overscan,
  });
  const drawn = virtualizer.getVirtualItems();

  useLayoutEffect(() => {
    if (moves === 0) return;
    scroller.current?.querySelector<HTMLElement>('[data-current]')?.focus({ preventScroll: true });
  }, [moves]);

  const press = (event: KeyboardEvent<HTMLElement>, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (goAside(event)) event.preventDefault();
    if (event.target !== event.currentTarget) return;
    const item = items[at];
    if (event.key === 'Enter' && item !== undefined) open(item);
    const inView = Math.floor((scroller.current?.clientHeight ?? 0) / usualHeight) - 1;
    const to = placeAfter(event.key, at, items.length, Math.max(1, inView));
    const target = to === undefined ? undefined : items[to];
    if (to === undefined || target === undefined) return;
    event.preventDefault();
    virtualizer.scrollToIndex(to);
    move(keyOf(target));
  };

  return (
    <div
      ref={scroller}
      className={`${className} measured scroll`}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length}
    >
      <div
        className="rows-extent"
        role="rowgroup"
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {drawn.map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <MeasuredRow
              key={key}
              measure={virtualizer.measureElement}
              className={rowClassName}
              index={index}
              top={start}
              name={nameOf(item)}
              isCurrent={index === current}
              isReachable={index === (current ?? 0)}
              enter={() => enter(keyOf(item))}
              press={(event) => press(event, index)}
              open={() => open(item)}
            >
              {children(item)}
            </MeasuredRow>
          );
        })}
      </div>
    </div>
  );
}

interface MeasuredRowProps {
  readonly measure: (row: Element | null) => void;
  readonly className: string;
  /** From 0. */
  readonly index: number;
  /** Where it begins, in CSS pixels below the first one. */
  readonly top: number;
  readonly name: string;
  readonly isCurrent: boolean;
  /** Whether Tab comes to this row. */
  readonly isReachable: boolean;
  readonly enter: () => void;
  readonly press: (event: KeyboardEvent<HTMLElement>) => void;
  readonly open: () => void;
  readonly children: ReactNode;
}

function MeasuredRow(props: MeasuredRowProps) {
  const { measure, index, top, isCurrent, isReachable, enter, press, open, children } = props;
  return (
    <div
      ref={measure}
      className={props.className}
      style={{ '--top': `${top}px` } as CSSProperties}
      role="row"
      data-index={index}
      data-current={isCurrent ? '' : undefined}
      aria-rowindex={index + 1}
      aria-label={props.name}
      tabIndex={isReachable ? 0 : -1}
      onFocus={enter}
      onKeyDown={press}
      onClick={({ target, currentTarget }) => {
        // What happens in a menu of the row comes here too, from elsewhere in the page.
        const isInside = target instanceof Element && currentTarget.contains(target);
        if (isInside && target.closest('button') === null) open();
      }}
    >
      <div role="gridcell">
        <ButtonContext.Provider value={isReachable ? inTabOrder : outOfTabOrder}>
          {children}
        </ButtonContext.Provider>
      </div>
    </div>
  );
}
