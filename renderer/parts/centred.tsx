import type { ReactNode } from 'react';

interface CentredProps {
  readonly emblem?: ReactNode;
  readonly failed?: boolean;
  readonly title: string;
  /** The reading face is for moments of rest, the interface face for everything else. */
  readonly voice?: 'reading' | 'plain';
  readonly text?: string;
  readonly acts?: ReactNode;
  readonly fine?: ReactNode;
}

/** What a place says when it has nothing else to show: what happened and what to do next. */
export function Centred(props: CentredProps) {
  const { emblem, failed = false, title, voice = 'plain', text, acts, fine } = props;
  return (
    <div className="centre">
      {emblem !== undefined && (
        <span className={failed ? 'emblem failed' : 'emblem'}>{emblem}</span>
      )}
      <h2 className={voice}>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {acts !== undefined && <div className="acts">{acts}</div>}
      {fine !== undefined && <p className="fine">{fine}</p>}
    </div>
  );
}
