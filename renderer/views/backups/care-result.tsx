import { CircleAlert, CircleCheck, FolderInput } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Finding, RestoreReport, VerifyReport } from '../../../preload/contract/backups.ts';
import { useWords } from '../../i18n/words.ts';
import { openRestored } from '../../state/backups.ts';
import type { CareOutcome } from '../../state/backups.ts';
import { useLibrary } from '../../state/library.ts';

/** How long work ended, in plain words. */
export function CareResult({ outcome }: { readonly outcome: CareOutcome }) {
  const words = useWords();
  const { say } = words;
  switch (outcome.kind) {
    case 'backup': {
      const { articles: count, whole } = outcome.receipt;
      return (
        <Result good={whole} title={say('backups.made', { count })}>
          {!whole && <p>{say('backups.made.partial')}</p>}
        </Result>
      );
    }
    case 'verify':
      return <Verified report={outcome.report} />;
    case 'restore':
      return <Restored report={outcome.report} />;
    case 'failed':
      return <Result good={false} title={words.error(outcome.report)} />;
  }
}

interface ResultProps {
  readonly good: boolean;
  readonly title: string;
  readonly children?: ReactNode;
}

function Result({ good, title, children }: ResultProps) {
  const Sign = good ? CircleCheck : CircleAlert;
  return (
    <div className="care-result" data-good={good ? '' : undefined} role="status">
      <Sign className="icon" aria-hidden="true" />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}

/** More than these are a matter for a restoring, not for reading. */
const mostFindings = 50;

function Verified({ report }: { readonly report: VerifyReport }) {
  const { say, size } = useWords();
  const { findings, articles, bytes, backups } = report;
  const damages = findings.filter(({ isDamage }) => isDamage);
  const inOrder = [...damages, ...findings.filter(({ isDamage }) => !isDamage)];
  const left = inOrder.length - mostFindings;
  return (
    <Result
      good={damages.length === 0}
      title={say('backups.verified', { damages: damages.length })}
    >
      <p>{say('backups.verified.read', { articles, backups, size: size(bytes) })}</p>
      {inOrder.length > 0 && (
        <ul className="findings" aria-label={say('backups.findings')}>
          {inOrder.slice(0, mostFindings).map((finding, at) => (
            <FindingLine key={at} finding={finding} />
          ))}
          {left > 0 && <li className="quiet">{say('confirm.more', { count: left })}</li>}
        </ul>
      )}
    </Result>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { finding: told } = useWords();
  return <li data-damage={finding.isDamage ? '' : undefined}>{told(finding)}</li>;
}

function Restored({ report }: { readonly report: RestoreReport }) {
  const { say } = useWords();
  const isOpen = useLibrary(({ overview, status }) =>
    status.status === 'ready' ? overview?.path === report.path : false,
  );
  const { articles: count, changesLost, textsLost, originalsLost, path } = report;
  const lost = [
    ...textsLost.map(({ title }) => say('backups.lost.text', { title })),
    ...originalsLost.map(({ title }) => say('backups.lost.original', { title })),
  ];
  const isWhole = lost.length === 0 && changesLost === 0;
  return (
    <Result good={isWhole} title={say('backups.restored', { count })}>
      <p>
        <bdi className="mono">{path}</bdi>
      </p>
      {isWhole && <p>{say('backups.restored.whole')}</p>}
      {changesLost > 0 && <p>{say('backups.lost.changes', { count: changesLost })}</p>}
      {lost.length > 0 && (
        <ul className="findings" aria-label={say('backups.lost')}>
          {lost.slice(0, mostFindings).map((line, at) => (
            <li key={at}>{line}</li>
          ))}
          {lost.length > mostFindings && (
            <li className="quiet">{say('confirm.more', { count: lost.length - mostFindings })}</li>
          )}
        </ul>
      )}
      {isOpen ? (
        <p>{say('backups.restored.open')}</p>
      ) : (
        <Button className="button main slim" onPress={() => void openRestored()}>
          <FolderInput className="icon" aria-hidden="true" />
          {say('backups.open-restored')}
        </Button>
      )}
    </Result>
  );
}
