import type { Run } from './paragraphs.ts';

interface RunsProps {
  readonly runs: readonly Run[];
  /** The match the reader stands at. */
  readonly now: number;
}

/** Text with the query's words marked, the current one more strongly. */
export function Runs({ runs, now }: RunsProps) {
  return runs.map(({ text, match }, index) =>
    match === undefined ? (
      text
    ) : (
      <mark key={index} className={match === now ? 'now' : undefined}>
        {text}
      </mark>
    ),
  );
}
