import type { Segment } from '../../preload/contract/vocabulary.ts';

/** A line of text with the query's words marked. */
export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, match }, index) =>
    match ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
