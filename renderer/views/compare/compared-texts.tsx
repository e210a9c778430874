import { useEffect, useMemo, useRef } from 'react';
import type { Comparison, NamedArticle } from '../../../preload/contract/likeness.ts';
import { useWords } from '../../i18n/words.ts';
import { useComparing } from '../../state/comparing.ts';
import { shownRows, withoutSpace, type ShownPiece, type ShownRow } from './compared-rows.ts';

type Side = 'left' | 'right';

/** The rows of two texts beside each other, each in its own language and direction. */
export function ComparedTexts({ comparison }: { readonly comparison: Comparison }) {
  const { say } = useWords();
  const onlyDifferences = useComparing((state) => state.onlyDifferences);
  const difference = useComparing((state) => state.difference);
  const texts = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => shownRows(comparison.rows, onlyDifferences),
    [comparison, onlyDifferences],
  );
  // The texts have the keyboard, so that its arrows and pages move them.
  useEffect(() => texts.current?.focus(), []);
  useEffect(() => {
    const now = texts.current?.querySelectorAll(`[data-difference="${difference}"]`) ?? [];
    for (const mark of now) mark.classList.add('now');
    now[0]?.scrollIntoView({ block: 'center' });
    return () => {
      for (const mark of now) mark.classList.remove('now');
    };
  }, [difference, rows]);
  return (
    <div
      className="compared scroll"
      ref={texts}
      role="region"
      aria-label={say('compare.texts')}
      tabIndex={0}
    >
      <div className="compared-heads">
        <Head article={comparison.left} words={comparison.words} side="left" />
        <Head article={comparison.right} words={comparison.words} side="right" />
      </div>
      {rows.map((row) => (
        <Row key={row.key} row={row} comparison={comparison} />
      ))}
      <p className="compared-hint">{say('compare.hint')}</p>
    </div>
  );
}

interface HeadProps {
  readonly article: NamedArticle;
  readonly words: Comparison['words'];
  readonly side: Side;
}

function Head({ article, words, side }: HeadProps) {
  const { say, date } = useWords();
  const { title, source, published, language } = article;
  const count = words[side];
  return (
    <div className="compared-head">
      <h2>
        <bdi lang={language === 'und' ? undefined : language}>
          {title === '' ? say('article.untitled') : title}
        </bdi>
      </h2>
      <p className="facts">
        {source !== undefined && <bdi className="origin-name">{source}</bdi>}
        {published !== undefined && <time dateTime={published.iso}>{date(published)}</time>}
        <span>
          {say('compare.words', { count, share: count === 0 ? 0 : words.common / count })}
        </span>
      </p>
    </div>
  );
}

function Row({ row, comparison }: { readonly row: ShownRow; readonly comparison: Comparison }) {
  const { say } = useWords();
  if (row.kind === 'skipped') {
    return <p className="compared-skipped">{say('compare.skipped', { count: row.count })}</p>;
  }
  return (
    <div className="compared-row">
      {(['left', 'right'] as const).map((side) => {
        const { direction, language } = comparison[side];
        return (
          <div key={side}>
            <div
              className="compared-text"
              dir={direction}
              lang={language === 'und' ? undefined : language}
            >
              {row.pieces.map((piece, at) => (
                <Piece key={at} piece={piece} side={side} isLast={at === lastOn(side, row)} />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

type TextRow = Extract<ShownRow, { kind: 'row' }>;

/** Where the last piece of a row stands that has anything on a side; the space after it is not shown. */
const lastOn = (side: Side, { pieces }: TextRow): number =>
  pieces.findLastIndex((piece) => piece[side] !== '');

interface PieceProps {
  readonly piece: ShownPiece;
  readonly side: Side;
  readonly isLast: boolean;
}

function Piece({ piece, side, isLast }: PieceProps) {
  const [words, after] = withoutSpace(piece[side]);
  if (words === '') return null;
  const space = isLast ? '' : after;
  if (piece.difference === undefined) return words + space;
  const Mark = side === 'left' ? 'del' : 'ins';
  return (
    <>
      <Mark data-difference={piece.difference}>{words}</Mark>
      {space}
    </>
  );
}
