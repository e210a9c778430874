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

/** When a page says it was saved, as it is written there: nothing outside of the page is asked. */
export function savedAt(
  comments: readonly string[],
  stated: readonly string[] = [],
): string | undefined {
  for (const comment of comments) {
    // SingleFile, HTTrack and the Internet Archive.
    const tool =
      /^\s*saved date:\s*(\S.{0,80})/imu.exec(comment)?.[1] ??
      /Mirrored from .{0,400}?\bby HTTrack\b.{0,200}?\],\s*(\S.{0,60})/iu.exec(comment)?.[1] ??
      /FILE ARCHIVED ON (\d\d:\d\d:\d\d \S{3,9} \d\d, \d{4})/u.exec(comment)?.[1];
    if (tool !== undefined) return tool;
  }
  return stated.find((each) => each !== '');
}
