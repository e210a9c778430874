import type { Placement } from './session-state.ts';

/** A part of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 720, height: 520 } as const;
const firstWindow = { width: 1440, height: 900 } as const;

/** As much of a window's top edge as must be in view for a person to take hold of it. */
const grip = { width: 120, height: 32 } as const;

/**
 * Where to open the window: where it was if that is still within reach on one of `screens` (the
 * first is the main one), else in the middle of the main screen, never larger than the screen.
 */
export function windowArea(screens: readonly Area[], remembered: Placement | undefined): Area {
  const home = remembered && screens.find((screen) => withinReach(screen, remembered));
  if (home) return { x: remembered.x, y: remembered.y, ...fitted(home, remembered) };
  const main = screens[0] ?? { x: 0, y: 0, ...firstWindow };
  const size = fitted(main, remembered ?? firstWindow);
  return {
    x: main.x + Math.round((main.width - size.width) / 2),
    y: main.y + Math.round((main.height - size.height) / 2),
    ...size,
  };
}

type Size = Pick<Area, 'width' | 'height'>;

function fitted(screen: Size, { width, height }: Size): Size {
  return {
    width: Math.max(smallestWindow.width, Math.min(width, screen.width)),
    height: Math.max(smallestWindow.height, Math.min(height, screen.height)),
  };
}

function withinReach(screen: Area, { x, y, width }: Area): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= grip.width && y >= screen.y && y + grip.height <= screen.y + screen.height;
}
