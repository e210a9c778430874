import { stringify } from 'yaml';
import type { ExportOptions } from '../../../preload/contract/exports.ts';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import type { Exporter } from './exporter.ts';

/** Signs that could begin markup inside a line: emphasis, code, links, pictures, HTML, entities, note programs' tags. */
const inlineMarkup = /[\\`*_[\]<>&|~$#]/g;
/** What else could begin a block at the start of a line: a list, a rule, an underlined heading. */
const blockSign = /^[-+=](?=[-+=\s]|$)/;
const listOrdinal = /^(\d{1,9})(?=[.)](?:\s|$))/;

/** A line of somebody's words as Markdown that shows just those words: nothing in an article is ever markup. */
function escapedLine(line: string): string {
  return line
    .trim()
    .replace(inlineMarkup, '\\$&')
    .replace(blockSign, '\\$&')
    .replace(listOrdinal, '$1\\');
}

const heading = (mark: string, words: string) =>
  `${mark} ${escapedLine(words.replace(/\s+/g, ' '))}`;

/** Paragraphs keep their blank lines; a single line break becomes a hard one. */
function escapedText(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(escapedLine)
        .filter((line) => line !== '')
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const unlessEmpty = <Value>(values: readonly Value[]) => (values.length === 0 ? undefined : values);

function frontMatter(article: ArticleDocument, options: ExportOptions): string {
  const facts = {
    title: article.title,
    source: article.source,
    authors: unlessEmpty(article.authors),
    date: article.published?.iso,
    date_written: article.published?.written,
    calendar: article.published?.calendar,
    language: article.language,
    url: article.url,
    keywords: unlessEmpty(article.keywords),
    tags: options.tags ? unlessEmpty(article.tags) : undefined,
    note: options.notes && article.note !== '' ? article.note : undefined,
    passages: options.notes
      ? unlessEmpty(article.passages.map(({ quote, tags, note }) => ({ quote, tags, note })))
      : undefined,
    origin: options.origin
      ? { file: article.origin.fileName, sha256: article.origin.sha256 }
      : undefined,
    imported: article.importedAt,
    id: article.id,
  };
  return stringify(facts, { lineWidth: 0 });
}

function markdownOf(article: ArticleDocument, options: ExportOptions): string {
  const related = options.related
    ? article.related.map((block) =>
        [
          heading('##', block.heading),
          ...(block.title === '' ? [] : [heading('###', block.title)]),
          escapedText(block.text),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
      )
    : [];
  const parts = [heading('#', article.title), escapedText(article.body.text), ...related];
  return `---\n${frontMatter(article, options)}---\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Plain reading files for note-taking programs: YAML front matter, then the article. */
export const markdownExporter: Exporter = {
  extension: '.md',
  layout: 'file-per-article',
  async *chunks({ documents, options }) {
    for await (const document of documents) yield markdownOf(document, options);
  },
};
