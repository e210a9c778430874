/** Elements whose content is never words of the page: code, drawings, players and controls. */
export const wordless: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'embed', 'canvas'],
  ...['audio', 'video', 'map', 'select', 'textarea', 'button', 'datalist', 'applet'],
]);

/** The same where nothing else has words, as in a page whose controls were never closed. */
export const codeOnly: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** Marks within a line. They say nothing about where an article is, and old pages never close them. */
export const inlineMarks: ReadonlySet<string> = new Set([
  ...['b', 'i', 'u', 'em', 'strong', 'font', 'small', 'big', 'tt', 'nobr', 'ins', 'mark', 'abbr'],
  ...['acronym', 'cite', 'dfn', 'bdi', 'bdo', 'code', 'kbd', 'samp', 'var', 'q', 's', 'strike'],
  ...['wbr', 'img', 'picture', 'source', 'track', 'param', 'input', 'link', 'meta', 'base', 'area'],
]);

/** Elements without content and without an end (HTML Living Standard, "void elements"). */
export const voidTags: ReadonlySet<string> = new Set(['br', 'hr', 'col']);

/** Elements that begin and end lines. */
export const blockTags: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...['dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend'],
  ...['li', 'main', 'menu', 'nav', 'noframes', 'ol', 'p', 'pre', 'section', 'summary', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp'],
]);
