import { zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { WarraqError } from '../../preload/contract/errors.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

const megabyte = 1024 * 1024;
/** No document of words is as large; OLE, which encrypted ones are packed in, is no archive. */
const limits = {
  entries: 10_000,
  entryBytes: 64 * megabyte,
  totalBytes: 512 * megabyte,
  ratio: 200,
};
const oleMark = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts of a document that is an archive, by name. */
export type Parts = ReadonlyMap<string, ZipEntry>;

/**
 * Opens a document that is an archive. Throws `file.encrypted` for one that is locked with a password,
 * `file.not-as-named` for what is no archive, and as archives are refused.
 */
export function partsOf(bytes: Uint8Array, file: string, format: string): Parts {
  if (oleMark.every((byte, at) => bytes[at] === byte)) {
    const isLocked = new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, megabyte))
      .includes('EncryptedPackage');
    throw isLocked
      ? WarraqError.of('file.encrypted', { file })
      : WarraqError.of('file.not-as-named', { file, format });
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw WarraqError.of('file.not-as-named', { file, format });
  return new Map(zipEntries(bytes, file, limits).map((entry) => [entry.name, entry]));
}

/**
 * The parts of some names as an archive of their own, each unpacked within the limits: for libraries that unpack
 * by themselves and believe whatever an archive says of its sizes.
 */
export function provenArchive(parts: Parts, isNeeded: (name: string) => boolean): Uint8Array {
  const proven = [...parts].flatMap(([name, part]) =>
    isNeeded(name) ? [[name, part.read()] as const] : [],
  );
  return zipSync(Object.fromEntries(proven), { level: 0 });
}

/** A part that the format needs. Throws `file.damaged`. */
export function neededPart(parts: Parts, name: string, file: string, format: string): string {
  const part = parts.get(name);
  if (part === undefined) throw WarraqError.of('file.damaged', { file, format, place: name });
  return new TextDecoder().decode(part.read());
}

/** An element of XML with its attributes, and the words right within it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** More elements than any list of a document's parts has. */
const mostElements = 200_000;

/** The elements of a small piece of XML in their order. Entities of its own are never expanded. */
export function elementsOf(xml: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (elements.length >= mostElements) return;
        const element = { name: name.replace(/^.*:/u, ''), attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return elements;
}
