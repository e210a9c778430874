/** How many bytes of a page may state its encoding: browsers look at the first 1,024; saved pages put comments before. */
const reach = 4_096;

/** What a page's first bytes say its encoding is, as it is written there; undefined where they say nothing. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  // Every encoding that a page can state without a byte order mark keeps ASCII where it is.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, reach));
  const declaration = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/u.exec(head)?.[1];
  if (declaration !== undefined) return declaration;
  const meta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head)?.[1];
  // A page that can be read this far is not in an encoding of two bytes a sign (HTML, "prescan").
  return meta !== undefined && /^utf-?16/iu.test(meta) ? 'utf-8' : meta;
}
