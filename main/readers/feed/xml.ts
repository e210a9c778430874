import { Parser } from 'htmlparser2';
import { WarraqError } from '../../../preload/contract/errors.ts';

/** An element of an XML file. Names carry their prefix, as in `dc:creator`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of everything in it. */
  readonly text: () => string;
  /** Everything in it as markup, for elements whose content is a page's. */
  readonly markup: () => string;
  /** Whether its own end was written: the file may have been cut off. */
  readonly isWhole: boolean;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly start: number;
}

/** A piece of an element's content: text, or a tag. */
type Piece = readonly [kind: 'text' | 'tag', written: string];

/** How deep elements may lie in each other. */
const deepest = 1_000;

/** Prefixes of the feeds' own elements, which most files leave out. */
const bare = (name: string): string => name.replace(/^(?:atom|rss):/u, '');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** XHTML in Atom often has a prefix, which pages do not. */
const local = (name: string): string => name.replace(/^(?:x?html|h):/u, '');

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${local(name)}${written.join('')}>`;
}

/** An element of pieces that are shared with those around it, so that depth costs nothing. */
function elementOf(open: Open, pieces: readonly Piece[], isWhole: boolean): XmlElement {
  const { name, attributes, children, start } = open;
  const end = pieces.length;
  return {
    name,
    attributes,
    children,
    isWhole,
    text: () => {
      const own = pieces.slice(start, end).flatMap(([kind, text]) => (kind === 'text' ? text : []));
      return own.join('').trim();
    },
    markup: () => {
      const own = pieces.slice(start, end);
      return own.map(([kind, text]) => (kind === 'text' ? escaped(text) : text)).join('');
    },
  };
}

/** What is to be read of an XML file. */
export interface XmlReading {
  /** Whether an element with these around it, outermost first, is given once it has ended. */
  readonly isWanted: (name: string, parents: readonly string[]) => boolean;
  readonly found: (element: XmlElement, parents: readonly string[]) => void;
}

/**
 * Reads XML as it comes. Entities are the five of XML and numbers; a document type and what it
 * declares are passed over, so nothing can grow. Throws `file.too-deep`.
 */
export function readXml(xml: string, fileName: string, { isWanted, found }: XmlReading): void {
  const parents: string[] = [];
  const inside: Open[] = [];
  let pieces: Piece[] = [];
  const parser = new Parser(
    {
      onopentag: (written, attributes) => {
        const name = bare(written);
        if (parents.length >= deepest) {
          throw WarraqError.of('file.too-deep', { file: fileName, limit: deepest });
        }
        if (inside.length > 0) pieces.push(['tag', openTag(name, attributes)]);
        if (inside.length > 0 || isWanted(name, parents)) {
          inside.push({ name, attributes, children: [], start: pieces.length });
        }
        parents.push(name);
      },
      onclosetag: (name, isImplied) => {
        parents.pop();
        const open = inside.pop();
        if (open === undefined) return;
        const element = elementOf(open, pieces, !isImplied);
        const outer = inside.at(-1);
        if (outer === undefined) {
          found(element, parents);
          pieces = [];
        } else {
          outer.children.push(element);
          pieces.push(['tag', `</${local(name)}>`]);
        }
      },
      ontext: (text) => {
        if (inside.length > 0) pieces.push(['text', text]);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
