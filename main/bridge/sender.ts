/** The origin our pages are served from; the only one the gate listens to. */
export const pageOrigin = 'warraq://app';

/** What the gate needs to know about whoever sent a message. */
export interface Sender {
  /** True where the message came from the window we made. */
  readonly ownWindow: boolean;
  /** True where it came from the window's own document, not from a frame inside it. */
  readonly mainFrame: boolean;
  readonly url: string;
}

/** True where a message may be answered: our own window's main frame, showing our own page. */
export function isTrusted({ ownWindow, mainFrame, url }: Sender): boolean {
  return ownWindow && mainFrame && isOwnPage(url);
}

/** True for an address below `warraq://app/`. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    // `URL.origin` says "null" for a scheme of our own.
    return `${protocol}//${host}` === pageOrigin && username === '' && password === '';
  } catch {
    return false;
  }
}
