/** How many backups are kept: one for each of so many hours, days and weeks. */
export const kept = { hours: 24, days: 7, weeks: 8 } as const;

const hour = 3_600_000;
const day = 24 * hour;
/** 1970-01-01 was a Thursday; weeks are counted from the Monday before. */
const weekShift = 3 * day;

/** The newest of each of the latest `count` periods in which there was one. */
function newestOfEach(
  newestFirst: readonly Date[],
  periodOf: (at: Date) => number,
  count: number,
): readonly Date[] {
  const newest = new Map<number, Date>();
  for (const at of newestFirst) {
    const period = periodOf(at);
    if (!newest.has(period)) newest.set(period, at);
  }
  return [...newest.values()].slice(0, count);
}

interface MadeBackup {
  readonly at: Date;
  readonly whole: boolean;
  /** The version of the format that the library in it is in. */
  readonly holds: number;
}

const isNewestOfVersion = (backup: MadeBackup, at: number, all: readonly MadeBackup[]): boolean =>
  all.findIndex(({ holds }) => holds === backup.holds) === at;

/**
 * Which backups may go, given when each was made and whether it is whole: all but the newest of
 * each of the latest 24 hours, 7 days and 8 weeks that have one (UTC). The newest of all always
 * stays, and so do the newest that is whole and the newest of each version of the format, which is
 * the library as it was before it was brought to the next one.
 */
export function outdated<Made extends MadeBackup>(backups: readonly Made[]): readonly Made[] {
  const newestFirst = [...backups].sort((one, other) => other.at.getTime() - one.at.getTime());
  const times = newestFirst.map(({ at }) => at);
  const staying = new Set<Date | undefined>([
    ...newestOfEach(times, (at) => Math.floor(at.getTime() / hour), kept.hours),
    ...newestOfEach(times, (at) => Math.floor(at.getTime() / day), kept.days),
    ...newestOfEach(times, (at) => Math.floor((at.getTime() + weekShift) / (7 * day)), kept.weeks),
    times[0],
    newestFirst.find(({ whole }) => whole)?.at,
    ...newestFirst.filter(isNewestOfVersion).map(({ at }) => at),
  ]);
  return newestFirst.filter(({ at }) => !staying.has(at));
}
