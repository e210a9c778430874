import { ProgressBar } from 'react-aria-components';

interface ProgressLineProps {
  readonly label: string;
  /** A share from 0 to 1; absent while it is not known. */
  readonly part?: number;
}

/** A thin line that says how far something is. */
export function ProgressLine({ label, part }: ProgressLineProps) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      minValue={0}
      maxValue={1}
      value={part ?? 0}
      isIndeterminate={part === undefined}
    >
      <span style={{ inlineSize: `${(part ?? 0.3) * 100}%` }} />
    </ProgressBar>
  );
}
