import { create } from 'zustand';
import type { LearntRule, RecordId } from '../../preload/contract/records.ts';
import type { Receipt } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { tell } from './notices.ts';

interface RulesState {
  /** Undefined until they were asked for. */
  readonly rules: readonly LearntRule[] | undefined;
  /** What was done last in the dialog. */
  readonly done: Receipt | undefined;
}

export const useRules = create<RulesState>()(() => ({ rules: undefined, done: undefined }));

export async function refreshRules(): Promise<void> {
  try {
    useRules.setState(await call('rules.list', {}));
  } catch (thrown) {
    tell(thrown);
  }
}

export async function removeRule(id: RecordId): Promise<void> {
  try {
    useRules.setState({ done: await call('rules.remove', { id }) });
  } catch (thrown) {
    tell(thrown);
  }
  await refreshRules();
}

export const putRuleDoneAway = (): void => useRules.setState({ done: undefined });
