import { plainText } from '../markup-text.ts';

/** A line that is marks alone: a rule, the line below a heading, the line between a table's head and rows. */
const marksAlone = /^\s*(?:[-*_=]\s*){3,}$|^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$/u;

/** One line without the marks at its beginning and end. */
function bareLine(line: string): string {
  return line
    .replace(/^\s{0,3}(?:>\s?)+/u, '')
    .replace(/^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u, '$1')
    .replace(/^(\s*)[-*+]\s+(?:\[[ xX]\]\s+)?/u, '$1')
    .replace(/^\s*\[\^([^\]]{1,50})\]:\s*/u, '')
    .replace(/^\s*\|(.*)\|\s*$/u, '$1')
    .trim();
}

/** Words without the marks within them. Every pattern is bounded, so that no line is slow to read. */
function bareWords(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,500})\]\([^()\n]{0,2000}\)/gu, '$1')
    .replace(/\[\^[^\]\n]{1,50}\]/gu, '')
    .replace(/\[([^\]\n]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])/gu, '$1')
    .replace(/\[\[(?:[^\]\n|]{1,500}\|)?([^\]\n|]{1,500})\]\]/gu, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/gu, '$1')
    .replace(/(\*\*|__|~~|==)(?=\S)([^\n]{1,2000}?\S?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,1000})\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/(`{1,3})([^`\n]{1,1000})\1/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>|~])/gu, '$1');
}

/** Markdown as the plain text that a person reads: the words of links and pictures, without their addresses. */
export function plainOfMarkdown(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split(/\r\n|\n|\r/u)) {
    const [, mark] = /^\s{0,3}(`{3,}|~{3,})/u.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      else lines.push(line);
    } else if (mark !== undefined) fence = mark;
    else if (/^\s{0,3}\[[^\]^][^\]]{0,200}\]:\s*\S/u.test(line) || marksAlone.test(line))
      lines.push('');
    else if (/^\s{0,3}#{1,6}\s/u.test(line)) lines.push('', bareWords(bareLine(line)), '');
    else lines.push(bareWords(bareLine(line)));
  }
  return plainText(lines.join('\n'))
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
