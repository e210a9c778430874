import type { TreeElement } from './tree.ts';

/** What an element of a page is for, where it is not the article. */
export type Furniture = 'hidden' | 'navigation' | 'comments' | 'related' | 'form' | 'credit';

/**
 * Names that sites and their systems (WordPress, Drupal, Joomla, Blogger, Newspaper themes) give to
 * what stands around an article. A whole name must be made of them: `share-buttons`, never `has-sidebar`.
 */
const before =
  '(?:(?:site|page|main|global|top|bottom|left|right|primary|secondary|post|entry|article|single|story|news|blog|td|js|jp|wp|widget|block|fixed|sticky|mobile|print|a2a|addtoany|addthis|sharedaddy|heateor|sd)[-_]{1,2}){0,3}';
const after =
  '(?:[-_]{0,2}(?:bar|box|list|links?|icons?|buttons?|btns?|widget|area|section|container|wrap|wrapper|block|form|notice|banner|popup|menu|media|tools|inner|holder|panel|overlay|footer|nav|row|items?|group|toolbox|kit|content|title|head|header|\\d{1,3})){0,4}';
const named = (words: string): RegExp => new RegExp(`^${before}(?:${words})${after}$`, 'iu');

const navigationName = named(
  'nav|navbar|navigation|menus?|breadcrumbs?|crumbs?|shar(?:e|er|ing)|shares?|social|socials|sharedaddy|sharethis|addtoany|addthis|cookies?|cookie-?consent|consent|gdpr|newsletter|subscribe|subscription|advert|advertisement|adverts|ads?|adsbygoogle|ad-slot|promo|popup|modal|toolbar|tools|pagination|pager|login|search|sidebar|skip|skip-to|follow|follow-us|post-tags|tags|tag-list|tagcloud|print|font-size|text-size|fontsize|back-to-top|author-box|about-author',
);
const commentsName = named(
  'comments?|disqus|disqus_thread|respond|fb-comments|commentlist|reader-comments',
);
const relatedName = named(
  'related|related-?(?:posts?|articles?|news|stories|topics|topic|links)|relatedposts|jp-relatedposts|read-?(?:also|more-?also|next)|see-?also|more-?(?:news|stories|articles|like-this|from|on-this)|most-?(?:read|viewed|popular)|recommended|recommendations?|recommended-?(?:posts?|articles?|for-you)|you-?may-?(?:also-?)?like|also-?(?:read|like)|trending|popular-?posts|outbrain|ob-widget|taboola|lire-?aussi|inline-?related|latest-?(?:news|posts)|next-?(?:article|post)|prev(?:ious)?-?(?:article|post)',
);
const creditName = named(
  'credits?|copyright|photographer|photo-credit|image-credit|img-credit|caption-credit',
);

const roles: Readonly<Record<string, Furniture>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  search: 'navigation',
  dialog: 'navigation',
  alertdialog: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
};

const byTag: Readonly<Record<string, Furniture>> = {
  nav: 'navigation',
  footer: 'navigation',
  dialog: 'navigation',
  form: 'form',
};

function ofName(name: string): Furniture | undefined {
  // No system gives longer names, and the patterns stay quick.
  if (name.length > 60) return undefined;
  if (relatedName.test(name)) return 'related';
  if (commentsName.test(name)) return 'comments';
  if (navigationName.test(name)) return 'navigation';
  return creditName.test(name) ? 'credit' : undefined;
}

/** More names on one element are not looked at. */
const mostNames = 20;

const known = new Map<string, Furniture | undefined>();
const mostKnown = 5_000;

/** What a name is for, remembered, because pages say the same names over and over. */
function rememberedName(name: string): Furniture | undefined {
  if (!known.has(name)) {
    if (known.size >= mostKnown) known.clear();
    known.set(name, ofName(name));
  }
  return known.get(name);
}

/** What an element is for by its tag, its role and its names; undefined where it may be the article. */
export function furnitureOf(element: TreeElement): Furniture | undefined {
  if (element.hasAttribute('hidden')) return 'hidden';
  const role = element.getAttribute('role')?.trim().toLowerCase();
  const told = byTag[element.localName] ?? (role === undefined ? undefined : roles[role]);
  if (told !== undefined) return told;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  for (const name of names.split(/\s+/u).slice(0, mostNames)) {
    const found = name === '' ? undefined : rememberedName(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
