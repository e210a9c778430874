/** How far an import was at a moment of its work. */
export interface PaceSample {
  /** Of work so far, without pauses. */
  readonly milliseconds: number;
  /** Files finished. */
  readonly done: number;
  readonly articles: number;
}

/** What an import gets through in a second. */
export interface Pace {
  readonly files: number;
  readonly articles: number;
}

/** A pace is of the last ten seconds of work: long enough to be steady, short enough to be of now. */
const stretch = 10_000;

/** Less work than this says nothing about the rest. Milliseconds. */
const least = 2_000;

/** News that come faster than this are one moment. Milliseconds. */
const moment = 250;

/** The samples with one more, and without those that are too old to count. */
export function withSample(
  samples: readonly PaceSample[],
  sample: PaceSample,
): readonly PaceSample[] {
  const before = samples.at(-2);
  const isSameMoment =
    before !== undefined && sample.milliseconds - before.milliseconds < moment * 2;
  const all = [...(isSameMoment ? samples.slice(0, -1) : samples), sample];
  const from = all.findLastIndex(
    ({ milliseconds }) => sample.milliseconds - milliseconds >= stretch,
  );
  return from > 0 ? all.slice(from) : all;
}

/** What is got through in a second; undefined until it means something. */
export function paceOf(samples: readonly PaceSample[]): Pace | undefined {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const seconds = (last.milliseconds - first.milliseconds) / 1_000;
  if (seconds * 1_000 < least) return undefined;
  return {
    files: (last.done - first.done) / seconds,
    articles: (last.articles - first.articles) / seconds,
  };
}

/** Milliseconds of work for what is left of the files; undefined where no file gets done. */
export function timeLeft(files: number, pace: Pace | undefined): number | undefined {
  if (pace === undefined || pace.files <= 0) return undefined;
  return (Math.max(files, 0) / pace.files) * 1_000;
}

/** A number of something, as a person would say it. */
export interface Rounded<Unit extends string> {
  readonly unit: Unit;
  readonly count: number;
}

/** A time that is left, no finer than it is known: seconds by fives, then whole minutes and hours. */
export function roundedTime(milliseconds: number): Rounded<'seconds' | 'minutes' | 'hours'> {
  const seconds = milliseconds / 1_000;
  if (seconds <= 55) return { unit: 'seconds', count: Math.max(Math.ceil(seconds / 5) * 5, 5) };
  const minutes = Math.max(Math.round(seconds / 60), 1);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  return { unit: 'hours', count: Math.round(minutes / 60) };
}

/** Articles a second, or a minute where it is less than one a second; undefined where none come. */
export function roundedRate(pace: Pace | undefined): Rounded<'second' | 'minute'> | undefined {
  if (pace === undefined || pace.articles <= 0) return undefined;
  if (pace.articles >= 1) return { unit: 'second', count: Math.round(pace.articles) };
  return { unit: 'minute', count: Math.max(Math.round(pace.articles * 60), 1) };
}
