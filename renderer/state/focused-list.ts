/** The lists of the window that the keyboard can go through. */
export type ListName = 'results' | 'concordance';

/** Whether the keyboard is in a list. */
export const isInRows = (name: ListName): boolean =>
  document.activeElement?.closest(`[data-list="${name}"]`) instanceof Element;
