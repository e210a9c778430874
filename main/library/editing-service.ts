import type {
  DecodeAgainRequest,
  DecodedAgain,
  EditRequest,
  MergeRequest,
  PossibleDecoding,
} from '../../preload/contract/editing.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Article, ArticleId, FactName, Receipt } from '../../preload/contract/vocabulary.ts';
import { changedFacts, editedFields } from '../core/articles/edited-facts.ts';
import { mergedFields } from '../core/articles/merged-fields.ts';
import type { Draft } from '../core/imports/draft.ts';
import { applyRule } from '../core/imports/rules.ts';
import type { ArticlePatch, Change, LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { articleIn } from './documents.ts';
import { decodedFields } from './editing/decoded-fields.ts';
import { candidatesOf } from '../readers/decode.ts';
import { isLost, originalOf, type OriginalPorts, readAgain } from './editing/read-again.ts';
import { rulesToFollow } from './imports/learnt-rules.ts';
import { recordOf } from './imports/new-articles.ts';
import { textDigest } from './reading/read-job.ts';

/** What a person corrects about articles. Each act is one change that can be taken back. */
export interface EditingService {
  /** Refuses with `edit.*`; facts that are so already change nothing. */
  edit(request: EditRequest): Promise<Receipt>;
  /** Refuses with `decode.no-original`, and where the reading thread is lost. */
  decodings(request: { readonly id: ArticleId }): Promise<readonly PossibleDecoding[]>;
  /**
   * Refuses with `decode.no-original`, `decode.not-there`, as the reader of the format does, and with
   * `file.too-slow` or `file.reader-stopped` where the reading thread is lost.
   */
  decodeAgain(request: DecodeAgainRequest): Promise<DecodedAgain>;
  /** Refuses with `merge.*`. The article that goes keeps all it has, in the trash. */
  merge(request: MergeRequest): Promise<Receipt>;
}

export interface EditingPorts extends OriginalPorts {
  readonly store: LibraryStore;
  readonly changes: Changes;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** A name that nothing else has. */
  readonly newMark: () => string;
  readonly countWords: (text: string) => number;
  /** Told of an article whose facts were corrected, as it was before. */
  readonly corrected: (before: Article, facts: readonly FactName[]) => void;
}

/** As many characters of an article as tell whether it can be read. */
const sampleLength = 200;

const sampleOf = ({ title, text }: Draft): string =>
  [text.startsWith(title) ? '' : title, text]
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, sampleLength);

/** What no text is made of: bytes without a meaning, and places where there is no character. */
const meaningless = /[\uFFFD\p{Cn}\p{Co}]/gu;

const isReadable = (sample: string): boolean =>
  (sample.match(meaningless)?.length ?? 0) * 10 <= sample.length;

export function createEditingService(ports: EditingPorts): EditingService {
  const { store, changes, now, countWords } = ports;

  const patch = (id: ArticleId, fields: ArticlePatch): Change => ({
    kind: 'patch',
    id,
    fields: { ...fields, changedAt: now() },
  });

  /** Keeps the texts of a reading and answers where they are. */
  async function keptTexts(
    { id }: Article,
    { text, related }: Draft,
  ): Promise<Pick<Article, 'body' | 'related'>> {
    const article = articleIn(store, id);
    const references = await store.appendBodies([text, ...related.map((block) => block.text)]);
    const counted = { text, characters: text.length, words: countWords(text) };
    const { body, related: kept } = recordOf({ ...article, body: counted, related }, references, {
      countWords,
      digest: textDigest(text),
    });
    return { body, related: kept };
  }

  async function sampleIn(
    article: Article,
    { encoding, confidence }: PossibleDecoding,
  ): Promise<readonly PossibleDecoding[]> {
    // An encoding in which the file cannot be read at all is none to choose.
    const reading = await readAgain(article, encoding, ports).catch((thrown: unknown) => {
      if (isLost(thrown)) throw thrown;
      return undefined;
    });
    if (reading === undefined) return [];
    const sample = sampleOf(reading.draft);
    const isPresent = encoding === article.origin.encoding;
    return isReadable(sample) || isPresent ? [{ encoding, confidence, sample }] : [];
  }

  return {
    async edit({ id, facts }) {
      const before = articleIn(store, id);
      const names: readonly FactName[] = changedFacts(before, editedFields(before, facts) ?? {});
      const receipt = await changes.make({ act: 'edit', facts: names }, () => {
        const fields = editedFields(articleIn(store, id), facts);
        return fields === undefined ? [] : [patch(id, fields)];
      });
      ports.corrected(before, names);
      return receipt;
    },

    async decodings({ id }) {
      const article = articleIn(store, id);
      const bytes = await originalOf(article, ports);
      const found: PossibleDecoding[] = [];
      for (const candidate of candidatesOf(bytes)) {
        found.push(...(await sampleIn(article, candidate)));
      }
      return found;
    },

    async decodeAgain({ id, encoding }) {
      const before = articleIn(store, id);
      // Before the change: other changes do not wait for a file that is read for long.
      const reading = await readAgain(before, encoding, ports);
      if (reading === undefined) {
        throw WarraqError.of('decode.not-there', { file: before.origin.fileName, encoding });
      }
      const { decoding } = reading;
      const draft = rulesToFollow(store).reduce((one, rule) => applyRule(rule, one), reading.draft);
      const receipt = await changes.make({ act: 'decode', encoding }, async () => {
        const article = articleIn(store, id);
        const fields = decodedFields(article, draft, decoding.encoding);
        return [patch(id, { ...fields, ...(await keptTexts(article, draft)) })];
      });
      const { passages } = articleIn(store, id);
      return { receipt, unplaced: passages.filter(({ orphan }) => orphan === true) };
    },

    merge: ({ keep, drop }) =>
      changes.make({ act: 'merge' }, async () => {
        if (keep === drop) throw WarraqError.of('merge.same', {});
        const [kept, dropped] = [articleIn(store, keep), articleIn(store, drop)];
        if (kept.state === 'trashed') throw WarraqError.of('merge.in-trash', { title: kept.title });
        const text = await store.readBody(kept.body.ref);
        const fields = mergedFields(kept, dropped, { text, newId: ports.newMark });
        return [
          ...(Object.keys(fields).length === 0 ? [] : [patch(keep, fields)]),
          ...(dropped.state === 'trashed' ? [] : [patch(drop, { state: 'trashed' })]),
        ];
      }),
  };
}
