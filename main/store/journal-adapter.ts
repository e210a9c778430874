import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import { WarraqError, type ErrorReport } from '../../preload/contract/errors.ts';
import { areMany } from './apply-changes.ts';
import { applyChange, emptyCatalogue, type Catalogue, type Holdings } from './catalogue.ts';
import { jsonOfEntries, type Entry } from './change-codec.ts';
import { writeClosing, type Closing } from './closing.ts';
import { writeFailure, type LibraryFolder } from './folder.ts';
import { Journal } from './journal.ts';
import { replayJournal } from './journal-reader.ts';
import type { Change } from './library-store.ts';
import type { References } from './materials.ts';
import { recover } from './recovery.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** One commit: what the journal is to say, how to take it back, and the bytes it refers to. */
export interface MarkedChanges {
  readonly entries: readonly Entry[];
  readonly takeBack: readonly Change[];
  readonly references: References;
}

/** Commits that share one frame and one sync. */
interface Round {
  readonly commits: MarkedChanges[];
  written: Promise<void>;
  /** Set where an earlier round failed and took this one's state back with it. */
  failure?: Error;
}

interface AdapterOptions {
  readonly folder: LibraryFolder;
  readonly library: string;
  readonly now: () => Date;
  /** Makes the texts and originals durable that a round refers to; runs before its frame. */
  readonly settle: (references: References) => Promise<void>;
  /** Told once, when the library is found to be gone from its place. */
  readonly onVanished: () => void;
}

/** What is on the disk while nothing is written. */
export interface HeldCatalogue {
  readonly sequence: number;
  readonly reached: number;
  /** The bytes of the journal that count. */
  readonly journalBytes: number;
}

/** Small journals are not worth a snapshot: 4 MB are read back in some 40 ms. */
const smallJournal = 4 * 1024 * 1024;

/**
 * lowdb's adapter for the library's folder. `read` brings the snapshot up to the journal's end;
 * `write` appends what was marked since as one framed group and syncs once, and writes that are
 * asked for meanwhile wait for the next round together.
 */
export class JournalAdapter implements Adapter<Catalogue> {
  readonly #options: AdapterOptions;
  #catalogue: Catalogue = emptyCatalogue();
  #journal: Journal;
  #notices: readonly ErrorReport[] = [];
  #snapshotSize = 0;
  /** The last number a group of changes may have had; the next one is greater. */
  #reached = 0;
  /** What stands on the disk about the last closing in order. */
  #closing: Closing | undefined;
  /** The compaction that runs at present. */
  #compaction: Promise<void> | undefined;
  /** Journals up to this size are left alone, in bytes. */
  #compactAbove = smallJournal;
  readonly #ending = new AbortController();
  #isGone = false;
  /** The round that still takes commits. */
  #open: Round | undefined;
  /** Ends when everything asked for so far is done, well or ill. */
  #tail: Promise<void> = Promise.resolve();

  constructor(options: AdapterOptions) {
    this.#options = options;
    this.#journal = new Journal(options.folder, { size: 0, last: 0 });
  }

  /** What was found and mended by `read`. */
  get notices(): readonly ErrorReport[] {
    return this.#notices;
  }

  /**
   * @throws `library.damaged`, `library.newer-format`; with a torn tail to drop, also what any
   * write throws.
   */
  async read(): Promise<Catalogue> {
    const { folder, library, now } = this.#options;
    const { catalogue, size } = await readSnapshot(folder, library);
    const { length, last, torn } = await replayJournal(folder, library, catalogue);
    this.#journal = new Journal(folder, { size: length, last });
    const found = { folder, library, now: now() };
    const recovered = await recover(found, catalogue, this.#journal, torn);
    this.#snapshotSize = size;
    this.#catalogue = catalogue;
    this.#notices = recovered.notices;
    this.#reached = recovered.reached;
    this.#closing = recovered.closing;
    await this.#journal.open();
    return catalogue;
  }

  /**
   * Whether the library has gone from its place since it was opened: moved, removed, or its disk
   * unmounted. Once it has, nothing is written any more, whatever comes to lie there: it may be
   * another library, or an older copy of this one.
   */
  isGone(): boolean {
    if (!this.#isGone && !this.#journal.isInPlace) {
      this.#isGone = true;
      this.#options.onVanished();
    }
    return this.#isGone;
  }

  /** @throws `library.vanished`. */
  ensurePresent(): void {
    const { path } = this.#options.folder;
    if (this.isGone()) throw WarraqError.of('library.vanished', { path });
  }

  /** Runs a write or a read of the library's files, so that its failure can be told to a person. */
  async whilePresent<Result>(act: () => Promise<Result>): Promise<Result> {
    this.ensurePresent();
    try {
      return await act();
    } catch (thrown) {
      throw this.#failureOf(thrown);
    }
  }

  /** Whatever fails in a library that is gone fails because of that. */
  #failureOf(thrown: unknown): Error {
    const { folder } = this.#options;
    if (this.isGone()) return WarraqError.of('library.vanished', { path: folder.path }, thrown);
    return writeFailure(folder, thrown);
  }

  /** Hands over changes that are made in memory already; `write` makes them last. */
  mark(changes: MarkedChanges): void {
    this.#open ??= this.#newRound();
    this.#open.commits.push(changes);
  }

  /** Resolves once everything marked is on the disk; throws with all of it taken back. */
  write(): Promise<void> {
    return this.#open?.written ?? this.#tail;
  }

  #newRound(): Round {
    const round: Round = { commits: [], written: this.#tail };
    round.written = this.#tail.then(() => this.#flush(round));
    this.#tail = round.written.catch(() => undefined);
    return round;
  }

  async #flush(round: Round): Promise<void> {
    if (round.failure) throw round.failure;
    if (this.#open === round) this.#open = undefined;
    const { settle } = this.#options;
    try {
      this.ensurePresent();
      const bodies = round.commits.flatMap(({ references }) => references.bodies);
      const originals = round.commits.flatMap(({ references }) => references.originals);
      if (bodies.length + originals.length > 0) await settle({ bodies, originals });
      const sequence = this.#reached + 1;
      const entries = round.commits.flatMap((commit) => commit.entries);
      if (areMany(entries)) await nextTurn();
      const json = jsonOfEntries(entries);
      if (areMany(entries)) await nextTurn();
      await this.#journal.append(sequence, json);
      // The bytes may be on a disk, and yet where nobody looks for them.
      this.ensurePresent();
      this.#catalogue.sequence = sequence;
      this.#reached = sequence;
      this.#compactWhereDue();
    } catch (thrown) {
      const failure = this.#failureOf(thrown);
      this.#takeBack(round, failure);
      // Should this fail as well, the next append tries again before anything else.
      if (!this.#isGone) await this.#journal.mend().catch(() => undefined);
      throw failure;
    }
  }

  /** Later commits were made on top of the failed ones, so they are taken back first. */
  #takeBack(failed: Round, failure: Error): void {
    const commits = [...failed.commits, ...(this.#open?.commits ?? [])];
    for (const { takeBack } of commits.reverse()) {
      for (const change of takeBack) applyChange(this.#catalogue, change);
    }
    if (this.#open) this.#open.failure = failure;
    this.#open = undefined;
  }

  /**
   * Writes a snapshot and cuts the journal down to what came since, beside reads and commits. The
   * snapshot holds every commit that was asked for before. Asked again meanwhile, it is the same
   * compaction.
   */
  compact(): Promise<void> {
    this.#compaction ??= this.#compactNow().finally(() => (this.#compaction = undefined));
    return this.#compaction;
  }

  async #compactNow(): Promise<void> {
    const { folder, library } = this.#options;
    const { signal } = this.#ending;
    const pause = async () => {
      await nextTurn();
      signal.throwIfAborted();
      this.ensurePresent();
    };
    const cut = await this.hold(({ sequence }) => {
      const journal = this.#journal.end;
      return Promise.resolve({ sequence, journal, held: this.#durableHoldings() });
    });
    const { held, sequence, journal } = cut;
    this.#snapshotSize = await writeSnapshot(folder, library, held, sequence, pause);
    await this.#journal.dropBefore(library, journal, (act) => this.hold(act));
  }

  /** What the catalogue holds without the commits that are made in memory and not on the disk yet. */
  #durableHoldings(): Holdings {
    const { articles, records } = this.#catalogue;
    const durable = { articles: new Map(articles), records: new Map(records) };
    for (const { takeBack } of this.#open?.commits.toReversed() ?? []) {
      for (const change of takeBack) applyChange(durable, change);
    }
    return durable;
  }

  /** Runs an act while nothing is written to the catalogue; commits wait for its end. */
  async hold<Result>(act: (held: HeldCatalogue) => Promise<Result>): Promise<Result> {
    const held = this.#tail.then(async () => {
      this.ensurePresent();
      await this.#journal.mend();
      const { sequence } = this.#catalogue;
      return act({ sequence, reached: this.#reached, journalBytes: this.#journal.size });
    });
    this.#tail = held.then(
      () => undefined,
      () => undefined,
    );
    return held;
  }

  /** Compacts in the background where reading the journal has come to cost more than a snapshot. */
  #compactWhereDue(): void {
    const { size } = this.#journal;
    if (this.#compaction || size <= Math.max(this.#compactAbove, this.#snapshotSize)) return;
    // A library whose snapshot cannot be renewed is whole all the same, only slower to open.
    this.compact().then(
      () => (this.#compactAbove = smallJournal),
      () => (this.#compactAbove = size + smallJournal),
    );
  }

  /** Ends what was asked for, gives up a compaction, and notes that nothing is missing. */
  async close(): Promise<void> {
    await this.write().catch(() => undefined);
    this.#ending.abort();
    await this.#compaction?.catch(() => undefined);
    const { folder, library } = this.#options;
    const { sequence } = this.#catalogue;
    const closing = { sequence, reached: this.#reached };
    const told = this.#closing;
    const isTold = told?.sequence === sequence && told.reached === closing.reached;
    try {
      if (!isTold && !this.isGone()) {
        await writeClosing(folder, library, closing);
      }
    } finally {
      await this.release();
    }
  }

  /** Gives the journal's file back without a word. */
  release(): Promise<void> {
    return this.#journal.close();
  }
}
