import { longestDataBlock, mostDataBlocks } from './limits.ts';

/** What a page says about itself outside its words. */
export interface PageHead {
  /** Contents of meta elements under their name, property or itemprop, in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The first title element. */
  readonly title: string;
  /** `<link rel=canonical>`, as it is written. */
  readonly canonical: string | undefined;
  readonly language: string | undefined;
  readonly direction: string | undefined;
  /** JSON-LD blocks, as they are written. */
  readonly data: readonly string[];
  /** Comments that a browser or a saving tool left. */
  readonly savedComments: readonly string[];
}

export type Attributes = Readonly<Record<string, string>>;

/** Gathers a page's head from its elements as they come. */
export interface HeadCollector {
  readonly element: (tag: string, attributes: Attributes) => void;
  readonly title: (text: string) => void;
  readonly data: (text: string) => void;
  readonly comment: (text: string) => void;
  readonly head: () => PageHead;
}

/** No meta element that states a fact is repeated more often. */
const mostValues = 100;

export function createHeadCollector(): HeadCollector {
  const meta = new Map<string, string[]>();
  const data: string[] = [];
  const savedComments: string[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  let language: string | undefined;
  let direction: string | undefined;
  const addMeta = (attributes: Attributes): void => {
    const content = attributes['content'] ?? '';
    const { name, property, itemprop, 'http-equiv': equivalent } = attributes;
    if (content.trim() === '') return;
    for (const key of new Set([name, property, itemprop, equivalent])) {
      if (key === undefined) continue;
      const values = meta.get(key.trim().toLowerCase()) ?? [];
      if (values.length < mostValues) values.push(content.trim());
      meta.set(key.trim().toLowerCase(), values);
    }
  };
  return {
    element: (tag, attributes) => {
      if (tag === 'meta') addMeta(attributes);
      if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/iu.test(attributes['rel'] ?? '')) {
        canonical ??= attributes['href'];
      }
      if (tag === 'html' || tag === 'body') {
        language ??= attributes['lang'] ?? attributes['xml:lang'];
        direction = attributes['dir'] ?? direction;
      }
    },
    title: (text) => (title ??= text.replace(/\s+/gu, ' ').trim()),
    data: (text) => {
      if (data.length < mostDataBlocks && text.length <= longestDataBlock) data.push(text);
    },
    comment: (text) => {
      if (
        savedComments.length < 3 &&
        /saved\s+(?:from|with|by)|mirrored\s+from|file archived on/iu.test(text.slice(0, 400))
      ) {
        savedComments.push(text.slice(0, 4_000));
      }
    },
    head: () => ({ meta, title: title ?? '', canonical, language, direction, data, savedComments }),
  };
}
