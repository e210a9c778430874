import { create } from 'zustand';
import type { CountedNameGroup, SuggestedSpelling } from '../../preload/contract/names.ts';
import type { RecordId } from '../../preload/contract/records.ts';
import type { Receipt } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { tell } from './notices.ts';
import { goTo, setWords } from './query.ts';
import { closeDialog, openDialog, showScreen } from './screen.ts';

/** A name whose spellings are being gathered. */
export interface NameDraft {
  /** Of the name that is changed; absent for a new one. */
  readonly id: RecordId | undefined;
  readonly forms: readonly string[];
  /** What was suggested, whether it was taken or not. */
  readonly offered: readonly SuggestedSpelling[];
  /** `unready`: the library's words are not known yet. */
  readonly state: 'busy' | 'ready' | 'unready';
}

interface NamesState {
  /** Undefined until they were asked for. */
  readonly groups: readonly CountedNameGroup[] | undefined;
  readonly draft: NameDraft | undefined;
  /** What was done last in this dialog. */
  readonly done: Receipt | undefined;
}

export const useNames = create<NamesState>()(() => ({
  groups: undefined,
  draft: undefined,
  done: undefined,
}));

export async function refreshNames(): Promise<void> {
  try {
    const { groups } = await call('names.list', {});
    useNames.setState({ groups });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Grows with every question, so that a late answer is known for one. */
let asked = 0;

const setDraft = (draft: NameDraft | undefined): void => useNames.setState({ draft });

function changeDraft(change: (draft: NameDraft) => Partial<NameDraft>): void {
  const { draft } = useNames.getState();
  if (draft !== undefined) setDraft({ ...draft, ...change(draft) });
}

async function suggest(forms: readonly string[]): Promise<void> {
  asked += 1;
  const own = asked;
  changeDraft(() => ({ state: 'busy' }));
  try {
    const { isReady, spellings, group } = await call('names.suggest', { forms: [...forms] });
    if (own !== asked) return;
    changeDraft((draft) => {
      const isKnown = draft.id === undefined && group !== undefined;
      const offered = new Map([...draft.offered, ...spellings].map((one) => [one.form, one]));
      return {
        ...(isKnown && { id: group.id, forms: [...new Set([...group.forms, ...draft.forms])] }),
        offered: [...offered.values()],
        state: isReady ? 'ready' : 'unready',
      };
    });
  } catch (thrown) {
    if (own !== asked) return;
    changeDraft(() => ({ state: 'ready' }));
    tell(thrown);
  }
}

/** Asks again where the library's words were not known before. */
export function suggestAgain(): void {
  const { draft } = useNames.getState();
  if (draft?.state === 'unready') void suggest(draft.forms);
}

/** Begins to gather the spellings of a name, or goes on with those of one that has it. */
export function beginName(name: string): void {
  const form = name.replace(/\s+/gu, ' ').trim();
  if (form === '') return;
  editName(undefined, [form]);
}

export function editName(id: RecordId | undefined, forms: readonly string[]): void {
  useNames.setState({ done: undefined });
  setDraft({ id, forms, offered: [], state: 'busy' });
  void suggest(forms);
}

/** Takes a spelling in, or out again. */
export function toggleForm(form: string): void {
  changeDraft(({ forms }) => ({
    forms: forms.includes(form) ? forms.filter((one) => one !== form) : [...forms, form],
  }));
}

/** Takes in a spelling that was typed, and looks for more that are like it. */
export function addForm(typed: string): void {
  const form = typed.replace(/\s+/gu, ' ').trim();
  const forms = useNames.getState().draft?.forms ?? [];
  if (form === '' || forms.includes(form)) return;
  toggleForm(form);
  void suggest([...forms, form]);
}

export function leaveDraft(): void {
  asked += 1;
  setDraft(undefined);
}

export async function keepDraft({ id, forms }: NameDraft): Promise<void> {
  try {
    const name = { forms: [...forms], ...(id !== undefined && { id }) };
    const { receipt } = await call('names.keep', name);
    leaveDraft();
    useNames.setState({ done: receipt });
  } catch (thrown) {
    tell(thrown);
  }
  await refreshNames();
}

export async function discardName(id: RecordId): Promise<void> {
  try {
    useNames.setState({ done: await call('names.discard', { id }) });
  } catch (thrown) {
    tell(thrown);
  }
  await refreshNames();
}

export const putDoneAway = (): void => useNames.setState({ done: undefined });

/** Opens the names of the library; with a name, to gather its spellings. */
export function openNames(name = ''): void {
  leaveDraft();
  putDoneAway();
  openDialog('names');
  beginName(name);
}

/** Opens the names with what a search asks for, without its field and its signs. */
export function openNamesFor(words: string): void {
  openNames(words.replace(/(?<=^|\s)-?[\p{L}\p{M}]{1,20}:/gu, '').replace(/["“”„‟«»()*~=]/gu, ' '));
}

/** Searches for a name in all its spellings; `field` is how the reader's language calls it. */
export function searchName(form: string, field: string): void {
  const value = form.replace(/["“”„‟]/gu, '');
  closeDialog();
  showScreen('library');
  goTo('all');
  setWords(field + (/[\s()«»]/u.test(value) ? `"${value}"` : value));
}
