/** The fields of a JSON object of an earlier form, whatever they are. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * How one version of the format becomes the next: pure functions of what stands in a file. Texts,
 * originals and their frames have the same form in every version.
 */
export interface Migration {
  /** The version it begins with; it leads to the next. */
  readonly from: number;
  /** A file's header, or the whole of `library.json`; its `format` says which. */
  readonly header?: (header: Fields) => Fields;
  /** An article's record. */
  readonly article?: (article: Fields) => Fields;
}
