/** One measured thing beside what it is measured against. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** What stands against it; empty where the target is a plain number. */
  readonly peer: string;
  /** What the target limits: the ratio of ours to the peer's, or the plain number. */
  readonly figure: number | undefined;
  readonly unit: '×' | 'ms' | 'bytes' | 'syncs';
  /** The most that the figure may be. */
  readonly target: number;
}

export const milliseconds = (time: number): string =>
  `${time < 10 ? time.toFixed(3) : time.toFixed(0)} ms`;

/** A row of two times measured turn by turn; the peer may be missing on this machine. */
export function ratioRow(
  what: string,
  ours: number,
  peer: number | undefined,
  target: number,
): Row {
  return {
    what,
    ours: milliseconds(ours),
    peer: peer === undefined ? 'not to be had here' : milliseconds(peer),
    figure: peer === undefined ? undefined : ours / peer,
    unit: '×',
    target,
  };
}

const headings = ['what', 'ours', 'peer', 'ratio', 'target', 'reached'];

function shown(value: number, unit: Row['unit']): string {
  if (unit === '×') return `${value.toFixed(2)} ×`;
  return `${Math.round(value)} ${unit}`;
}

function cells({ what, ours, peer, figure, unit, target }: Row): readonly string[] {
  const ratio = figure === undefined || unit !== '×' ? '' : shown(figure, unit);
  const limit = `≤ ${unit === '×' ? `${target} ×` : shown(target, unit)}`;
  const reached = figure === undefined ? 'not measured' : figure <= target ? 'yes' : 'no';
  return [what, ours, peer, ratio, limit, reached];
}

/** The rows under their headings, for a terminal or as Markdown. */
export function tableOf(rows: readonly Row[], markdown: boolean): string {
  return inColumns([headings, ...rows.map(cells)], markdown);
}

/** Lines of cells, the first of them the headings, for a terminal or as Markdown. */
export function inColumns(lines: readonly (readonly string[])[], markdown: boolean): string {
  if (markdown) {
    const [first = [], ...rest] = lines;
    return [first, first.map(() => '---'), ...rest]
      .map((line) => `| ${line.join(' | ')} |`)
      .join('\n');
  }
  const widths = (lines[0] ?? []).map((_heading, at) =>
    Math.max(...lines.map((line) => line[at]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
