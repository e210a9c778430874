import type { KeyboardEvent, PointerEvent } from 'react';
import { useLocale } from 'react-aria-components';

interface PaneDividerProps {
  readonly label: string;
  /** The pane before the divider, in CSS pixels. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  /** Called with every step of a drag. */
  readonly onResize: (size: number) => void;
  /** Called once the person lets go. */
  readonly onSettle: (size: number) => void;
}

const stepOfKeys = 16;

/** The line between two panes: dragged, or moved with the arrow keys (WAI-ARIA window splitter). */
export function PaneDivider(props: PaneDividerProps) {
  const { label, size, least, most, onResize, onSettle } = props;
  const { direction } = useLocale();
  const forward = direction === 'rtl' ? -1 : 1;
  const within = (wanted: number): number => Math.round(Math.min(most, Math.max(least, wanted)));

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const divider = event.currentTarget;
    const from = event.clientX;
    let now = size;
    divider.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      now = within(size + (moved.clientX - from) * forward);
      onResize(now);
    };
    divider.addEventListener('pointermove', move);
    divider.addEventListener(
      'lostpointercapture',
      () => {
        divider.removeEventListener('pointermove', move);
        onSettle(now);
      },
      { once: true },
    );
  }

  function step(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: size + stepOfKeys * forward,
      ArrowLeft: size - stepOfKeys * forward,
      Home: least,
      End: most,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(within(wanted));
    onSettle(within(wanted));
  }

  return (
    <div
      className="pane-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={step}
    />
  );
}
