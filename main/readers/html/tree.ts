import { parseHTML } from 'linkedom';
import { type Block, createBlockWriter } from './blocks.ts';

/** As much of the DOM as we use. */
export interface TreeNode {
  readonly nodeType: number;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
  readonly textContent: string | null;
}

export interface TreeElement extends TreeNode {
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly removeAttribute: (name: string) => void;
  readonly remove: () => void;
}

export interface Tree {
  readonly document: object;
  readonly body: TreeElement;
}

const elementType = 1;
const textType = 3;

export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === elementType;
}

/** Builds clean markup. The title is only there for what repeats it to be told. */
export function buildTree(markup: string, title: string): Tree {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = `<!DOCTYPE html><html><head><title>${escaped}</title></head><body>${markup}</body></html>`;
  // The library's types lean on the DOM's, which nothing outside a window has.
  const { document } = parseHTML(page) as unknown as { document: { body: TreeElement } };
  return { document, body: document.body };
}

export function* childrenOf(node: TreeNode): Generator<TreeNode> {
  let child = node.firstChild;
  while (child !== null) {
    // It may be taken out while we look at it.
    const next: TreeNode | null = child.nextSibling;
    yield child;
    child = next;
  }
}

export function* elementsOf(node: TreeNode): Generator<TreeElement> {
  for (const child of childrenOf(node)) if (isElement(child)) yield child;
}

/** Every element below, in the order of the page. */
export function* descendantsOf(node: TreeNode): Generator<TreeElement> {
  for (const child of elementsOf(node)) {
    yield child;
    yield* descendantsOf(child);
  }
}

/** How much text an element has and how much of it leads elsewhere, in characters without white space. */
export interface Measure {
  readonly letters: number;
  readonly linked: number;
}

/** Measures a part of a page and everything in it, once. */
export function measure(root: TreeNode): ReadonlyMap<TreeNode, Measure> {
  const measures = new Map<TreeNode, Measure>();
  const visit = (node: TreeNode, isLinked: boolean): Measure => {
    if (node.nodeType === textType) {
      const letters = (node.textContent ?? '').replace(/\s+/gu, '').length;
      return { letters, linked: isLinked ? letters : 0 };
    }
    let letters = 0;
    let linked = 0;
    const leads = isLinked || (isElement(node) && node.localName === 'a');
    for (const child of childrenOf(node)) {
      const found = visit(child, leads);
      letters += found.letters;
      linked += found.linked;
    }
    const result = { letters, linked };
    measures.set(node, result);
    return result;
  };
  visit(root, false);
  return measures;
}

/** The blocks of a part of a page. */
export function blocksOf(root: TreeNode): readonly Block[] {
  const writer = createBlockWriter();
  const visit = (node: TreeNode): void => {
    if (node.nodeType === textType) writer.text(node.textContent ?? '');
    if (!isElement(node)) return;
    writer.open(node.localName, { start: node.getAttribute('start') ?? undefined });
    for (const child of childrenOf(node)) visit(child);
    writer.close(node.localName);
  };
  visit(root);
  return writer.blocks();
}

/**
 * An element's text on one line, as a fact is written; undefined where it is longer, in UTF-16 code
 * units. What is far longer is not read to its end.
 */
export function lineOf(node: TreeNode, longest: number): string | undefined {
  const pieces: string[] = [];
  let length = 0;
  const visit = (part: TreeNode): void => {
    if (part.nodeType === textType) {
      const text = (part.textContent ?? '').replace(/\s+/gu, ' ');
      pieces.push(text);
      length += text.trim().length;
    } else if (isElement(part) && part.localName === 'br') pieces.push(' ');
    for (const child of childrenOf(part)) {
      if (length > longest) return;
      visit(child);
    }
  };
  visit(node);
  const line = pieces.join('').replace(/\s+/gu, ' ').trim();
  return line.length > longest ? undefined : line;
}
