import type { FactOrigin, PublishedDate } from '../../../preload/contract/vocabulary.ts';
import { inOrder, type ToldOrder } from './dates/day-month-order.ts';
import { datelineDate } from './dateline.ts';
import type { Statement } from './statements.ts';

/** A statement with the place it was made at: dates near the head outrank dates near the foot. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly isNearHead: boolean;
}

/** When an article was published, and what said so. */
export interface PublicationDate {
  readonly published: PublishedDate;
  readonly origin: FactOrigin;
}

interface Candidate extends PublicationDate {
  readonly rank: number;
}

/**
 * When an article was published, by what says so best: a label, a date alone near the head, the
 * dateline its text opens with, a date alone at the foot, and last when it was changed. A weekday that
 * does not fit its date lets a date of the next rank go before. `order` is how the article writes days and
 * months; where nothing tells it, a date that could be either keeps the doubt.
 */
export function publicationDate(
  statements: readonly PlacedStatement[],
  firstParagraph: string,
  order: ToldOrder,
): PublicationDate | undefined {
  const candidates = statements.flatMap((each) => candidatesOf(each, order));
  const dateline = datelineDate(firstParagraph);
  if (dateline !== undefined) {
    candidates.push({ published: inOrder(dateline, order), origin: 'guess', rank: 3 });
  }
  return candidates.sort((a, b) => a.rank - b.rank)[0];
}

function candidatesOf(
  { statement, isNearHead }: PlacedStatement,
  order: ToldOrder,
): readonly Candidate[] {
  if (!('date' in statement)) return [];
  const { about, date, written, isCounted } = statement;
  const base = about === 'published' ? 1 : about === 'updated' ? 5 : isNearHead ? 2 : 4;
  const isLessPrecise = date.precision === 'day' ? 0 : 0.4;
  const isLessSure = (date.doubts.includes('weekday') ? 1.5 : 0) + (isCounted ? 0.2 : 0);
  const rank = base + isLessPrecise + isLessSure;
  // The day is worked out, whatever line says from where.
  const origin = isCounted ? 'guess' : about === 'dated' ? 'place' : 'label';
  return [{ published: { ...inOrder(date, order), written }, origin, rank }];
}
