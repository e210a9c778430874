import type { Bridge } from '../../preload/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../../preload/contract/calls.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { EventName, EventPayload } from '../../preload/contract/events.ts';

declare global {
  interface Window {
    readonly warraq: Bridge;
  }
}

/**
 * A call that was answered with an error a person can be told about.
 * The contract's own error class is not used here: it would bring its input parser into the page.
 */
class CallFailed extends Error {
  readonly report: ErrorReport;

  constructor(report: ErrorReport) {
    super(report.code);
    this.name = 'CallFailed';
    this.report = report;
  }
}

/** Asks the shell or the library; rejects with `CallFailed` where the answer is an error. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const outcome = await window.warraq.call(name, input);
  if (!outcome.ok) throw new CallFailed(outcome.error);
  return outcome.value;
}

/** Follows an event until the returned function is called. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.warraq.listen(name, listener);
}

/** What to tell a person about anything a call threw. */
export function reportOf(thrown: unknown): ErrorReport {
  if (thrown instanceof CallFailed) return thrown.report;
  const cause = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', params: { cause } };
}
