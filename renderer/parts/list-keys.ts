const list = (): HTMLElement | null => document.querySelector('[data-list="results"]');

/** Moves in the results as the arrow keys do; enters the list where focus is elsewhere. */
export function moveInList(key: 'ArrowDown' | 'ArrowUp'): void {
  const rows = list();
  if (rows === null) return;
  const active = document.activeElement;
  if (active !== null && rows.contains(active)) {
    active.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return;
  }
  const entrance = rows.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
  (entrance ?? rows.querySelector<HTMLElement>('[role="row"]'))?.focus();
}

/** The key of the row that has focus, if one has. */
export function focusedRow(): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-list="results"] [role="row"]');
  return row?.dataset['key'];
}
