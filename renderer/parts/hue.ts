/** The seven hues of the palette, in the order tags take them. */
const hues = ['teal', 'brick', 'ochre', 'plum', 'indigo', 'olive', 'slate'] as const;
export type Hue = (typeof hues)[number];

/**
 * The hue of a tag: always the same for the same root, so that a branch shows as one colour.
 * The hash is FNV-1a over UTF-16 code units.
 */
export function hueOf(tag: string): Hue {
  const [root = ''] = tag.split('/');
  let hash = 0x811c9dc5;
  for (let index = 0; index < root.length; index += 1)
    hash = Math.imul(hash ^ root.charCodeAt(index), 0x01000193) >>> 0;
  return hues[hash % hues.length] ?? 'slate';
}

/** The last part of a tag's path: what is shown where its branch is plain. */
export function leafOf(tag: string): string {
  return tag.slice(tag.lastIndexOf('/') + 1);
}
