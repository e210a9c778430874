import type { Block } from './blocks.ts';
import { furnitureOf, type Furniture } from './furniture.ts';
import { asRelated, isRelatedHeading } from './related.ts';
import {
  blocksOf,
  childrenOf,
  elementsOf,
  isElement,
  lineOf,
  type Measure,
  measure,
  type TreeElement,
  type TreeNode,
} from './tree.ts';

export interface Pruned {
  /** What led to other articles, each block with its heading. */
  readonly related: readonly (readonly Block[])[];
  /** Whether nothing stood around the article. */
  readonly isBare: boolean;
}

/** What must be left of a page's own words, in letters, for comments and menus to be taken out of it. */
const leastLeft = 200;
const nothing: Measure = { letters: 0, linked: 0 };

/**
 * Takes out of a page what its elements say is not the article: menus, share bars, cookie bars,
 * comments, what is hidden, and lists of other articles. Never what holds most of the page's words,
 * whatever it is called.
 */
export function prune(body: TreeElement): Pruned {
  const measures = measure(body);
  const whole = measures.get(body) ?? nothing;
  const related: (readonly Block[])[] = [];
  let own = whole.letters - whole.linked;
  let removed = 0;
  const isSpare = (element: TreeElement, furniture: Furniture): boolean => {
    const { letters, linked } = measures.get(element) ?? nothing;
    if (letters * 3 < whole.letters) return true;
    if (furniture === 'hidden' || furniture === 'form') return false;
    return letters - linked < own && own - (letters - linked) >= leastLeft;
  };
  const visit = (parent: TreeNode): void => {
    for (const element of elementsOf(parent)) {
      const furniture = furnitureOf(element);
      if (furniture !== undefined && isSpare(element, furniture)) {
        if (furniture === 'related') related.push(asRelated(blocksOf(element)));
        const { letters, linked } = measures.get(element) ?? nothing;
        own -= letters - linked;
        if (furniture !== 'credit') removed += 1;
        element.remove();
        continue;
      }
      // What holds the page's words is shown, whatever a script would have made of it.
      if (furniture === 'hidden') element.removeAttribute('hidden');
      visit(element);
    }
  };
  visit(body);
  related.push(...cutLists(body, measures));
  return { related: related.filter((group) => group.length > 0), isBare: removed === 0 };
}

const linkShare = (measures: ReadonlyMap<TreeNode, Measure>, node: TreeNode): number => {
  const { letters, linked } = measures.get(node) ?? nothing;
  return letters === 0 ? 0 : linked / letters;
};

/** The element that begins a block of links under a read-also heading, and those links. */
function listAfter(
  heading: TreeElement,
  measures: ReadonlyMap<TreeNode, Measure>,
): readonly TreeElement[] {
  const list: TreeElement[] = [];
  for (let next = heading.nextSibling; next !== null; next = next.nextSibling) {
    if (!isElement(next)) {
      if ((next.textContent ?? '').trim() !== '') break;
      continue;
    }
    const { letters } = measures.get(next) ?? nothing;
    if (letters === 0) continue;
    if (linkShare(measures, next) < 0.8) break;
    list.push(next);
  }
  return list;
}

/** Takes out lists of links that a read-also heading opens, in place of which the article goes on. */
function cutLists(
  body: TreeElement,
  measures: ReadonlyMap<TreeNode, Measure>,
): readonly (readonly Block[])[] {
  const found: (readonly Block[])[] = [];
  const visit = (parent: TreeNode): void => {
    for (const element of childrenOf(parent)) {
      if (!isElement(element) || element.parentNode === null) continue;
      const { letters } = measures.get(element) ?? nothing;
      const list =
        letters > 0 && letters <= 60 && isRelatedHeading(lineOf(element, 100) ?? '')
          ? listAfter(element, measures)
          : [];
      if (list.length === 0) {
        visit(element);
        continue;
      }
      found.push(asRelated([...blocksOf(element), ...list.flatMap(blocksOf)]));
      for (const each of [element, ...list]) each.remove();
    }
  };
  visit(body);
  return found;
}
