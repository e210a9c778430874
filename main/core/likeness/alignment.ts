import { diffArrays } from 'diff';

/** A stretch of two sequences: so many of the one that stand against so many of the other. */
export interface Step {
  /** Whether they are the same; then they are equally many. */
  readonly isSame: boolean;
  readonly left: number;
  readonly right: number;
}

/**
 * Sequences that take more insertions and deletions than these to become each other are not aligned:
 * the work grows with the square of them, and this many take 32 ms.
 */
const mostEdits = 800;

/**
 * Aligns two sequences by what is equal in them (Myers 1986); undefined where they are too different.
 * Neighbouring steps are never of one kind.
 */
export function aligned(
  left: readonly string[],
  right: readonly string[],
): readonly Step[] | undefined {
  const changes = diffArrays([...left], [...right], { maxEditLength: mostEdits });
  return (
    changes &&
    joined(
      changes.map(({ added, removed, count }) => ({
        isSame: !added && !removed,
        left: added ? 0 : count,
        right: removed ? 0 : count,
      })),
    )
  );
}

/** The same steps with neighbours of one kind made one. */
export function joined(steps: readonly Step[]): readonly Step[] {
  const whole: Step[] = [];
  for (const step of steps) {
    const before = whole.at(-1);
    if (step.left + step.right === 0) continue;
    if (before?.isSame === step.isSame) whole[whole.length - 1] = sum(before, step);
    else whole.push(step);
  }
  return whole;
}

function sum(one: Step, other: Step): Step {
  return { ...one, left: one.left + other.left, right: one.right + other.right };
}

/** So many words in a row are said again by chance. */
const chance = 2;

const size = ({ left, right }: Step): number => Math.max(left, right);

/**
 * The same steps without words that only happen to be equal: one or two, no more than what differs
 * on either side of them. A page of a word here and there cannot be read.
 */
export function withoutChance(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = [];
  for (const [at, step] of steps.entries()) {
    const before = kept.at(-1);
    const after = steps[at + 1];
    const isChance =
      step.isSame &&
      step.left <= chance &&
      before !== undefined &&
      after !== undefined &&
      step.left <= Math.min(size(before), size(after));
    if (before !== undefined && (isChance || before.isSame === step.isSame)) {
      kept[kept.length - 1] = sum(before, step);
    } else kept.push(step);
  }
  return kept;
}
