import { describe, expect, it } from 'vitest';
import { outdated } from '../../main/store/backups/rotation.ts';

const hour = 3_600_000;
const newest = Date.parse('2026-03-01T10:30:00.000Z');
const made = (hoursAgo: number, whole = true, holds = 2) => ({
  at: new Date(newest - hoursAgo * hour),
  whole,
  holds,
  hoursAgo,
});
const hoursKept = (backups: readonly ReturnType<typeof made>[]): readonly number[] => {
  const gone = new Set(outdated(backups));
  return backups.filter((backup) => !gone.has(backup)).map(({ hoursAgo }) => hoursAgo);
};

describe('the rotation of backups', () => {
  it('keeps all of a day’s hours', () => {
    const backups = Array.from({ length: 24 }, (_, hours) => made(hours));
    expect(outdated(backups)).toEqual([]);
  });

  it('keeps the newest of an hour only', () => {
    expect(hoursKept([made(0), made(0.1), made(0.4), made(1), made(1.2)])).toEqual([0, 1]);
  });

  it('keeps no more than 24 hours, 7 days and 8 weeks of a year of hourly backups', () => {
    const kept = hoursKept(Array.from({ length: 365 * 24 }, (_, hours) => made(hours)));
    expect(kept.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, hours) => hours));
    const older = kept.slice(24);
    // 2026-03-01 is a Sunday, the last day of its week; each older day and week is known by its last hour.
    const days = [1, 2, 3, 4, 5, 6].map((day) => day * 24 - 13);
    const weeks = [1, 2, 3, 4, 5, 6, 7].map((week) => week * 7 * 24 - 13);
    expect(older).toEqual([...days.filter((hours) => hours >= 24), ...weeks]);
    expect(kept.length).toBeLessThanOrEqual(24 + 7 + 8);
  });

  it('keeps the latest ones however long ago they were made', () => {
    const backups = [made(0), made(5_000), made(9_000), made(20_000)];
    expect(outdated(backups)).toEqual([]);
  });

  it('settles: what stays today stays when nothing new was made', () => {
    const backups = Array.from({ length: 2_000 }, (_, at) => made(at * 3));
    const gone = new Set(outdated(backups));
    expect(outdated(backups.filter((backup) => !gone.has(backup)))).toEqual([]);
  });

  it('never lets the newest whole backup go', () => {
    const broken = Array.from({ length: 400 }, (_, at) => made(at * 24, false));
    const lastWhole = made(400 * 24);
    const older = made(401 * 24);
    expect(hoursKept([...broken, lastWhole, older])).toContain(400 * 24);
    expect(hoursKept([...broken, lastWhole, older])).not.toContain(401 * 24);
  });

  it('never lets the last one go that holds the library in an earlier version', () => {
    const since = Array.from({ length: 400 }, (_, at) => made(at * 24));
    const before = [made(400 * 24 + 0.1, true, 1), made(400 * 24 + 0.2, true, 1)];
    const kept = hoursKept([...since, ...before]);
    expect(kept).toContain(400 * 24 + 0.1);
    expect(kept).not.toContain(400 * 24 + 0.2);
  });

  it('does not mind the order they come in', () => {
    const backups = Array.from({ length: 300 }, (_, at) => made((at * 7919) % 3_000));
    const sorted = [...backups].sort((one, other) => one.hoursAgo - other.hoursAgo);
    expect(new Set(outdated(backups))).toEqual(new Set(outdated(sorted)));
  });
});
