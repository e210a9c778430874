/** The address a browser or a saving tool noted in a page. When it was saved is not when it was published. */
export function savedFrom(comments: readonly string[]): string | undefined {
  for (const comment of comments) {
    // Chromium, Internet Explorer: the length of the address in brackets comes first.
    const browser = /saved from url=\(\d+\)\s*(\S+)/iu.exec(comment)?.[1];
    // SingleFile writes a line `url:`, HTTrack `Mirrored from …`, SavePage WE `url:` too.
    const tool = /^\s*url:\s*(\S+)/imu.exec(comment)?.[1];
    const address = browser ?? tool;
    if (address !== undefined && /^https?:\/\//iu.test(address)) return address;
  }
  return undefined;
}
