import type { NameLeaf, QueryTree, WordsLeaf } from '../search/query-tree.ts';
import type { Analyzer } from '../text/analysis.ts';
import { differentForms, formKey } from './name-forms.ts';

/** The spellings of one name. */
export interface NameForms {
  readonly forms: readonly string[];
}

/**
 * A tree in which each name has every form of the groups that have the form it was asked by; one that is
 * in no group stands for itself.
 */
export function withNames(
  tree: QueryTree,
  groups: readonly NameForms[],
  analyzer: Analyzer,
): QueryTree {
  const name = (leaf: NameLeaf): NameLeaf => {
    const others = groupsWith(leaf.text, groups, analyzer).flatMap(({ forms }) => forms);
    return { ...leaf, forms: differentForms([leaf.text, ...others], analyzer) };
  };
  const words = (leaf: WordsLeaf): WordsLeaf => (leaf.kind === 'name' ? name(leaf) : leaf);
  const resolved = (part: QueryTree): QueryTree => {
    switch (part.kind) {
      case 'near':
        return { ...part, left: words(part.left), right: words(part.right) };
      case 'not':
        return { ...part, operand: resolved(part.operand) };
      case 'and':
      case 'or':
        return { ...part, operands: part.operands.map(resolved) };
      case 'collection':
        return part.tree === undefined ? part : { ...part, tree: resolved(part.tree) };
      case 'everything':
      case 'field':
        return part;
      case 'name':
      case 'word':
      case 'phrase':
      case 'exact':
      case 'prefix':
      case 'fuzzy':
        return words(part);
    }
  };
  return resolved(tree);
}

/** The groups that have a name among their forms, however it is spelled within what folding makes one. */
export function groupsWith<Group extends NameForms>(
  name: string,
  groups: readonly Group[],
  analyzer: Analyzer,
): readonly Group[] {
  const key = formKey(name, analyzer);
  if (key === '') return [];
  return groups.filter(({ forms }) => forms.some((form) => formKey(form, analyzer) === key));
}
