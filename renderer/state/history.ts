import { create } from 'zustand';
import type { ChangeHistory } from '../../preload/contract/history.ts';
import { call } from '../bridge/bridge.ts';
import { tell } from './notices.ts';

export const useHistory = create<{ readonly history: ChangeHistory | undefined }>()(() => ({
  history: undefined,
}));

export async function refreshHistory(): Promise<void> {
  try {
    useHistory.setState({ history: await call('changes.history', {}) });
  } catch (thrown) {
    tell(thrown);
  }
}
