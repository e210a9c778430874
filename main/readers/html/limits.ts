/** How deep elements may lie in each other: twice as deep as Chromium builds a page before it flattens it. */
export const deepestTree = 1_000;
/** The same with the marks within lines, which old pages open and never close. */
export const deepestMarkup = 2_000;
/** No element has more attributes. */
export const mostAttributes = 1_000;
/** The longest value of an attribute that is looked at, in UTF-16 code units. */
export const longestAttribute = 2_000;
/** A page with more elements, or more text in UTF-16 code units, is taken whole: it is no news page. */
export const mostElements = 20_000;
export const longestPageText = 1_500_000;
/** How much of a page's data blocks is looked at: blocks, and UTF-16 code units in each. */
export const mostDataBlocks = 30;
export const longestDataBlock = 1_000_000;
/** A page with more elements, marks within lines among them, is refused: it would take minutes. */
export const mostTags = 500_000;
