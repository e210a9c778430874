import { Parser } from 'htmlparser2';
import { WarraqError } from '../../../preload/contract/errors.ts';
import {
  deepestMarkup,
  deepestTree,
  longestAttribute,
  mostAttributes,
  mostTags,
} from './limits.ts';
import { type Attributes, createHeadCollector, type PageHead } from './page-head.ts';
import { codeOnly, inlineMarks, voidTags, wordless } from './tags.ts';

/** A page without what is not its words: every element that is left can be built into a tree. */
export interface CleanPage {
  readonly head: PageHead;
  /** The content of the body: well nested, few attributes, no scripts, no styles, no comments. */
  readonly markup: string;
  /** How many nodes weigh on a tree of the markup, and how much text there is in UTF-16 code units. */
  readonly elements: number;
  readonly textLength: number;
  /** Whether any element stood in it: without one it is plain text under another name. */
  readonly isMarkup: boolean;
}

interface CleanOptions {
  readonly fileName: string;
  /** XHTML: `<div/>` ends at once. */
  readonly isXml: boolean;
  /** Leave out code alone, and keep the words of controls and players. */
  readonly keepsControls?: boolean;
}

/** What the finding of articles and facts goes by. */
const keptAttributes: readonly string[] = [
  ...['class', 'id', 'itemprop', 'itemtype', 'rel', 'role', 'dir', 'lang', 'datetime', 'content'],
  ...['href', 'pubdate', 'start'],
];

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeAttribute = (text: string): string =>
  text.slice(0, longestAttribute).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

function openTag(tag: string, attributes: Attributes): string {
  const kept = keptAttributes.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`];
  });
  const isHidden =
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    hiddenStyle.test((attributes['style'] ?? '').slice(0, longestAttribute));
  return `<${tag}${kept.join('')}${isHidden ? ' hidden=""' : ''}>`;
}

/** Parts of a page that are no elements of its body. */
const frames: ReadonlySet<string> = new Set(['html', 'head', 'body', 'frameset', 'frame']);
const elementName = /^[a-z][a-z0-9-]{0,40}$/u;

/**
 * Reads markup once, as it comes, into a page that is safe to build. Throws `file.too-deep` where
 * elements lie deeper than any article's, `file.too-many-entries`, and `file.damaged` at an element of countless attributes.
 */
export function cleanPage(markup: string, options: CleanOptions): CleanPage {
  const { fileName, isXml } = options;
  const collector = createHeadCollector();
  const dropped = options.keepsControls === true ? codeOnly : wordless;
  const output: string[] = [];
  const counts = { depth: 0, tree: 0, elements: 0, text: 0, attributes: 0, tags: 0 };
  /** The depth at which an element opened whose content is left out. */
  let skippedAt: number | undefined;
  let captured: string[] | undefined;
  const isKept = (tag: string): boolean =>
    !frames.has(tag) && !inlineMarks.has(tag) && tag !== 'title' && elementName.test(tag);
  const countDepth = (tag: string): void => {
    counts.depth += 1;
    if (isKept(tag)) counts.tree += 1;
    if (counts.tree > deepestTree || counts.depth > deepestMarkup) {
      throw WarraqError.of('file.too-deep', { file: fileName, limit: deepestTree });
    }
  };
  const parser = new Parser(
    {
      onopentagname: () => (counts.attributes = 0),
      onattribute: (name) => {
        counts.attributes += 1;
        if (counts.attributes <= mostAttributes) return;
        throw WarraqError.of('file.damaged', { file: fileName, format: 'HTML', place: name });
      },
      onopentag: (tag, attributes) => {
        counts.tags += 1;
        if (counts.tags > mostTags) {
          throw WarraqError.of('file.too-many-entries', { file: fileName, limit: mostTags });
        }
        countDepth(tag);
        if (skippedAt !== undefined) return;
        collector.element(tag, attributes);
        const isData = /^application\/ld\+json/iu.test(attributes['type'] ?? '');
        if (tag === 'title' || (tag === 'script' && isData)) captured = [];
        if (dropped.has(tag)) skippedAt = counts.depth;
        else if (isKept(tag)) {
          counts.elements += 1;
          output.push(openTag(tag, attributes));
        }
      },
      onclosetag: (tag) => {
        if (captured !== undefined && (tag === 'title' || tag === 'script')) {
          collector[tag === 'title' ? 'title' : 'data'](captured.join(''));
          captured = undefined;
        }
        if (skippedAt === counts.depth) skippedAt = undefined;
        else if (skippedAt === undefined && isKept(tag) && !voidTags.has(tag)) {
          output.push(`</${tag}>`);
        }
        counts.depth -= 1;
        if (isKept(tag)) counts.tree -= 1;
      },
      ontext: (text) => {
        if (captured !== undefined) captured.push(text);
        else if (skippedAt === undefined) {
          counts.text += text.length;
          // The tree keeps each reference as a node of its own.
          if (text === '&' || text === '<') counts.elements += 1;
          output.push(escapeText(text));
        }
      },
      oncomment: collector.comment,
    },
    { recognizeSelfClosing: isXml, recognizeCDATA: isXml },
  );
  parser.end(markup);
  return {
    head: collector.head(),
    markup: output.join(''),
    elements: counts.elements,
    textLength: counts.text,
    isMarkup: counts.tags > 0,
  };
}
