import { create } from 'zustand';
import { occurrenceAt, useConcordance } from './concordance.ts';
import { enterList, stepCursor } from './cursor.ts';
import { isInRows } from './focused-list.ts';
import { bringReaderForward, readAt } from './reading.ts';

/** Where the keyboard stands in the concordance. */
interface Cursor {
  readonly row: number | undefined;
  /** Grows with every move by key: the list brings the row into view and gives it focus. */
  readonly moves: number;
}

export const useConcordanceCursor = create<Cursor>()(() => ({ row: undefined, moves: 0 }));

export const isInConcordance = (): boolean => isInRows('concordance');

const total = (): number => useConcordance.getState().counts?.total ?? 0;

/** The row that one enters the concordance at. */
export const concordanceEntrance = (): number =>
  Math.min(
    useConcordanceCursor.getState().row ?? useConcordance.getState().shown.first,
    Math.max(total() - 1, 0),
  );

/** Opens the article of a row at its match; nothing where the row is not at hand. */
function readRow(row: number): void {
  const occurrence = occurrenceAt(row);
  if (occurrence !== undefined) readAt(occurrence.id, occurrence);
}

/** Puts the keyboard on a row and opens its article there, in front of the list where that is narrow. */
export function openOccurrence(row: number): void {
  useConcordanceCursor.setState({ row });
  readRow(row);
  bringReaderForward(true);
}

/** Moves the keyboard to a row and shows its match in the reader. */
export function moveToOccurrence(to: number): void {
  if (total() === 0) return;
  const row = Math.min(Math.max(to, 0), total() - 1);
  useConcordanceCursor.setState(({ moves }) => ({ row, moves: moves + 1 }));
  readRow(row);
}

/** Moves the keyboard by so many rows; enters the concordance where it is not in it. */
export function stepOccurrence(by: number): void {
  if (isInConcordance()) moveToOccurrence(concordanceEntrance() + by);
  else enterConcordance();
}

function enterConcordance(): void {
  if (total() === 0) return;
  const row = concordanceEntrance();
  useConcordanceCursor.setState(({ moves }) => ({ row, moves: moves + 1 }));
}

/** Moves in whichever list the results are shown as. */
export function stepRows(by: number): void {
  if (useConcordance.getState().isShown) stepOccurrence(by);
  else stepCursor(by);
}

/** Brings the keyboard to whichever list the results are shown as. */
export function enterRows(): void {
  if (useConcordance.getState().isShown) enterConcordance();
  else enterList();
}

/** A new question begins without a cursor; one beyond the end comes back to it. */
export function followConcordance(): void {
  useConcordance.subscribe((now, before) => {
    if (now.question !== before.question) useConcordanceCursor.setState({ row: undefined });
  });
}
