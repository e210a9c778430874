interface PresenceWatch {
  stop(): void;
}

/**
 * Looks every so many milliseconds whether an open library is in its place still, so that a person
 * is told before they have written half a note. The store itself tells of what is found.
 */
export function watchPresence(
  store: { isGone(): boolean },
  every: number | undefined,
): PresenceWatch {
  if (every === undefined) return { stop: () => undefined };
  const timer = setInterval(() => {
    if (store.isGone()) clearInterval(timer);
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
