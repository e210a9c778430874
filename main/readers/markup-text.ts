import { Parser } from 'htmlparser2';

const blocks =
  /^(?:p|div|br|li|h[1-6]|tr|blockquote|section|article|ul|ol|table|figcaption|pre|dt|dd|dl|hr|header|footer|main|aside|nav|figure|caption|address)$/u;
const cells = /^t[dh]$/u;
const silent = /^(?:script|style|template|noscript|head)$/u;

/** Plain text of words that may hold markup: as they are where they hold none. Nothing in it runs or loads. */
export function plainText(text: string): string {
  if (!/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.test(text)) return text;
  const parts: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.test(name)) hidden += 1;
      if (blocks.test(name)) parts.push(name === 'br' ? '\n' : '\n\n');
    },
    ontext(words) {
      if (hidden === 0) parts.push(words.replace(/\s+/gu, ' '));
    },
    onclosetag(name) {
      if (silent.test(name)) hidden -= 1;
      if (cells.test(name)) parts.push(' ');
      if (blocks.test(name) && name !== 'br') parts.push('\n\n');
    },
  });
  parser.end(text);
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
