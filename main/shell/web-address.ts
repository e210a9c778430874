/** The address as a browser would go to it; undefined for anything but http and https. */
export function webAddress(text: string): string | undefined {
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
