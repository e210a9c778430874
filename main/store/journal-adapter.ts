import type { Adapter } from 'lowdb';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { applyChange, type Catalogue } from './catalogue.ts';
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
  #catalogue: Catalogue = { articles: new Map(), sequence: 0 };
  #journal: Journal;
  #notices: readonly ErrorReport[] = [];
  #snapshotSize = 0;
  /** The last number a group of changes may have had; the next one is greater. */
  #reached = 0;
  /** What stands on the disk about the last closing in order. */
  #closing: Closing | undefined;
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
    return catalogue;
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
    const { folder, settle } = this.#options;
    try {
      const bodies = round.commits.flatMap(({ references }) => references.bodies);
      const originals = round.commits.flatMap(({ references }) => references.originals);
      if (bodies.length + originals.length > 0) await settle({ bodies, originals });
      const sequence = this.#reached + 1;
      const entries = round.commits.flatMap((commit) => commit.entries);
      await this.#journal.append(sequence, jsonOfEntries(entries));
      this.#catalogue.sequence = sequence;
      this.#reached = sequence;
    } catch (thrown) {
      const failure = writeFailure(folder, thrown);
      this.#takeBack(round, failure);
      // Should this fail as well, the next append tries again before anything else.
      await this.#journal.mend().catch(() => undefined);
      throw failure;
    }
  }

  /** Later commits were made on top of the failed ones, so they are taken back first. */
  #takeBack(failed: Round, failure: Error): void {
    const commits = [...failed.commits, ...(this.#open?.commits ?? [])];
    for (const { takeBack } of commits.reverse()) {
      for (const change of takeBack) applyChange(this.#catalogue.articles, change);
    }
    if (this.#open) this.#open.failure = failure;
    this.#open = undefined;
  }

  /**
   * Writes a snapshot and starts a new journal. The articles are those on the disk: commits that
   * come meanwhile wait for the new journal.
   */
  async compact(): Promise<void> {
    do await this.write();
    while (this.#open);
    const compacted = this.#tail.then(() => this.#rewrite());
    this.#tail = compacted.catch(() => undefined);
    return compacted;
  }

  /** Runs an act while nothing is written to the catalogue; commits wait for its end. */
  async hold<Result>(act: (held: HeldCatalogue) => Promise<Result>): Promise<Result> {
    const held = this.#tail.then(async () => {
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

  async #rewrite(): Promise<void> {
    const { folder, library } = this.#options;
    const { articles, sequence } = this.#catalogue;
    this.#snapshotSize = await writeSnapshot(folder, library, [...articles.values()], sequence);
    await this.#journal.restart(library, sequence);
  }

  /** Writes a snapshot where reading the journal has come to cost more than reading one. */
  async compactWhereDue(): Promise<void> {
    const { size } = this.#journal;
    if (size <= smallJournal || size <= this.#snapshotSize) return;
    // A library whose snapshot cannot be renewed is whole all the same, only slower to open.
    await this.compact().catch(() => undefined);
  }

  /** Ends what was asked for and notes that nothing is missing. */
  async close(): Promise<void> {
    await this.write().catch(() => undefined);
    await this.compactWhereDue();
    const { folder, library } = this.#options;
    const { sequence } = this.#catalogue;
    const closing = { sequence, reached: this.#reached };
    const told = this.#closing;
    try {
      if (told?.sequence !== sequence || told.reached !== closing.reached) {
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
