import { Parser } from 'htmlparser2';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { plainText } from '../markup-text.ts';

/** An element of an XML file with everything in it, in order. */
export interface Branch {
  /** In lower case, without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (Branch | string)[];
}

/** How deep elements may lie in each other, and how many a file may have. */
const deepest = 500;
const mostElements = 500_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

interface Open extends Branch {
  readonly content: (Branch | string)[];
}

/** The outermost element of an XML file. */
export interface Tree {
  readonly root: Branch;
  /** Whether its own end was written: the file may have been cut off. */
  readonly isWhole: boolean;
}

/**
 * The elements of an XML file; what is cut off ends where the file does. Entities are the five of XML and
 * numbers: what a document type declares is passed over and stays as it is written, so nothing can grow
 * and no other file is read. Throws `file.too-deep` and `file.too-many-entries`.
 */
export function xmlTree(xml: string, fileName: string): Tree | undefined {
  const roots: Open = { name: '', attributes: {}, content: [] };
  const path: Open[] = [roots];
  let count = 0;
  let isWhole = true;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        count += 1;
        if (path.length > deepest)
          throw WarraqError.of('file.too-deep', { file: fileName, limit: deepest });
        if (count > mostElements)
          throw WarraqError.of('file.too-many-entries', { file: fileName, limit: mostElements });
        const named = new Map<string, string>();
        for (const [key, value] of Object.entries(attributes)) named.set(local(key), value);
        const open: Open = {
          name: local(name),
          attributes: Object.fromEntries(named),
          content: [],
        };
        path.at(-1)?.content.push(open);
        path.push(open);
      },
      onclosetag: (_name, isImplied) => {
        if (isImplied && path.length === 2) isWhole = false;
        if (path.length > 1) path.pop();
      },
      ontext: (text) => path.at(-1)?.content.push(text),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const root = roots.content.find((each) => typeof each !== 'string');
  return root && { root, isWhole };
}

const pieceLength = 4_096;

/** The local name of the outermost element, in lower case; undefined where there is none. */
export function rootName(xml: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser(
    { onopentagname: (name) => (found ??= local(name)) },
    { xmlMode: true },
  );
  for (let at = 0; at < xml.length && found === undefined; at += pieceLength)
    parser.write(xml.slice(at, at + pieceLength));
  return found;
}

export const branchesOf = ({ content }: Branch): readonly Branch[] =>
  content.filter((each) => typeof each !== 'string');

/** Everything that stands in an element, as one line. */
export function lineOf(branch: Branch): string {
  const parts: string[] = [];
  const add = ({ content }: Branch): void => {
    for (const each of content) {
      if (typeof each === 'string') parts.push(each);
      else add(each);
    }
    parts.push(' ');
  };
  add(branch);
  // Pages' entities have a meaning, whether they are declared or not.
  const line = parts.join('').replace(/\s+/gu, ' ').trim();
  return line.includes('<') ? line : plainText(line);
}
