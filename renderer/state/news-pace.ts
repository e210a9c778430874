/** News of a list of so many rows are taken in about a fifth of that: the rest is for everything else. */
const rowsAMillisecond = 100;

/** Short lists follow at once, and the longest at least once a second. Milliseconds. */
const unnoticed = 50;
const longest = 1_000;

/** How long the desk rests between two pieces of news, so that a long list leaves time for everything else. */
export function restAfter(rows: number): number {
  const rest = Math.min(rows / rowsAMillisecond, longest);
  return rest < unnoticed ? 0 : rest;
}

/** Takes news one after another; those that come while it rests are taken together after that. */
export function createPacedNews<News>(
  take: (news: readonly News[]) => void,
  rest: () => number,
): (news: News) => void {
  let waiting: News[] = [];
  let isResting = false;
  const takeAll = (): void => {
    const all = waiting;
    waiting = [];
    take(all);
    const milliseconds = rest();
    if (milliseconds === 0) return;
    isResting = true;
    setTimeout(() => {
      isResting = false;
      if (waiting.length > 0) takeAll();
    }, milliseconds);
  };
  return (news) => {
    waiting.push(news);
    if (!isResting) takeAll();
  };
}
