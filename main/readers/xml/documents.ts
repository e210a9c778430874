import { isParagraph } from './document-text.ts';
import { type Branch, branchesOf } from './tree.ts';

/** Elements that are an article each where several of them stand side by side. */
const documentNames: ReadonlySet<string> = new Set([
  ...['newsitem', 'nitf', 'tei', 'tei.2', 'article', 'story', 'doc', 'document', 'record', 'news'],
  ...['post', 'item', 'entry', 'row', 'page'],
]);
/** How far below the outermost element such may stand: NewsML has them in its `itemSet`. */
const deepestEnvelope = 2;

/** The documents in an XML file: those that stand side by side in an envelope, or else the file itself. */
export function documentsIn(root: Branch): readonly Branch[] {
  const several = (branch: Branch, depth: number): readonly Branch[] | undefined => {
    if (documentNames.has(branch.name) || branch.name === 'body' || isParagraph(branch))
      return undefined;
    const children = branchesOf(branch);
    const documents = children.filter(({ name }) => documentNames.has(name));
    if (documents.length > 1) return documents;
    if (depth >= deepestEnvelope) return undefined;
    for (const child of children) {
      const found = several(child, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return several(root, 0) ?? [root];
}
