/** Where the pages of a list come from. */
interface PageSource {
  /** The page that is wanted most; undefined where all that are needed are at hand. */
  readonly wanted: () => number | undefined;
  /** Fetches a page and keeps it; false where it failed and is not to be asked for again. */
  readonly load: (page: number) => Promise<boolean>;
}

/** Answers a function that fetches what is wanted, one page after another, those wanted most first. */
export function createPageLoader({ wanted, load }: PageSource): () => Promise<void> {
  let isLoading = false;
  return async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      for (let page = wanted(); page !== undefined; page = wanted()) {
        if (!(await load(page))) return;
      }
    } finally {
      isLoading = false;
    }
  };
}
