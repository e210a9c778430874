/** An encoding as people write it: the WHATWG names are all in lower case. */
export function encodingName(name: string): string {
  return /^(?:windows|macintosh|x-)/u.test(name) ? name : name.toUpperCase();
}
