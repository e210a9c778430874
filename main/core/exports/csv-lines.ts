import Papa from 'papaparse';

/**
 * A cell that a spreadsheet would run as a formula is given an apostrophe. Papa Parse's own pattern
 * overlooks cells of several lines, and the wide signs that some East Asian spreadsheets accept.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Tells spreadsheets that a file is UTF-8. */
export const utf8Mark = '\uFEFF';

/** Rows as lines of CSV (RFC 4180), each with its end. */
export const linesOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `${Papa.unparse(
    rows.map((cells) => [...cells]),
    { escapeFormulae: formula },
  )}\r\n`;
