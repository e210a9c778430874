import type { Segment } from '../../preload/contract/vocabulary.ts';

interface SegmentsProps {
  readonly segments: readonly Segment[];
  /** What there is to say of a marked word; nothing where that is plain to see. */
  readonly titleOf: (marked: string) => string | undefined;
}

/** A line of text with the query's words marked. */
export function Segments({ segments, titleOf }: SegmentsProps) {
  return segments.map(({ text, match }, index) =>
    match ? (
      <mark key={index} title={titleOf(text)}>
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
