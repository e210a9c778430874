/** One way to damage a file: its bytes as they become; undefined where the file goes missing. */
export interface Damage {
  readonly what: string;
  readonly made: (bytes: Buffer) => Buffer | undefined;
}

/** Numbers from 0 to below 1 that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many different positions in a file, spread at random over all of it. */
function positions(random: () => number, length: number, count: number): readonly number[] {
  const found = new Set<number>();
  for (let draw = 0; draw < count * 20 && found.size < Math.min(count, length); draw++) {
    found.add(Math.floor(random() * length));
  }
  return [...found];
}

function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at) + 1 || bytes.length;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
}

const always = (text: string | Uint8Array): Damage['made'] => {
  const bytes = Buffer.from(text);
  return () => bytes;
};

/** What every kind of file can suffer. */
const replaced: readonly Damage[] = [
  { what: 'is missing', made: () => undefined },
  { what: 'is empty', made: always('') },
  { what: 'says null', made: always('null') },
  { what: 'says {}', made: always('{}') },
  { what: 'says []', made: always('[]\n') },
  { what: 'is one line feed', made: always('\n') },
  { what: 'is a document of another program', made: always('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\n') },
  { what: 'is an archive', made: always(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)) },
  { what: 'is zeros', made: (bytes) => Buffer.alloc(bytes.length) },
  {
    what: 'begins with a byte order mark',
    made: (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  },
  { what: 'is there twice over', made: (bytes) => Buffer.concat([bytes, bytes]) },
  {
    what: 'was written in UTF-16',
    made: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  },
  { what: 'ends in zeros', made: (bytes) => Buffer.concat([bytes, Buffer.alloc(512)]) },
  {
    what: 'has its second half twice',
    made: (bytes) => Buffer.concat([bytes, bytes.subarray(bytes.length >> 1)]),
  },
];

/** A byte changed by one bit or by many, and the file cut short, each at `count` places. */
function placed(random: () => number, length: number, count: number): readonly Damage[] {
  const flips = positions(random, length, count).map((position): Damage => {
    const mask = 1 + Math.floor(random() * 255);
    return {
      what: `has byte ${position} changed by ${mask}`,
      made: (bytes) => {
        const next = Buffer.from(bytes);
        next[position] = (next[position] ?? 0) ^ mask;
        return next;
      },
    };
  });
  const cuts = positions(random, length, count).map((position): Damage => ({
    what: `is cut at byte ${position}`,
    made: (bytes) => bytes.subarray(0, position),
  }));
  const drops = positions(random, length, count >> 2).map((position): Damage => ({
    what: `lost byte ${position}`,
    made: (bytes) => Buffer.concat([bytes.subarray(0, position), bytes.subarray(position + 1)]),
  }));
  return [...flips, ...cuts, ...drops];
}

/** Lines there twice, gone, or changed about. */
function byLines(bytes: Buffer): readonly Damage[] {
  const { length } = linesOf(bytes);
  const reordered = (
    what: string,
    order: (lines: readonly Buffer[]) => readonly Buffer[],
  ): Damage => ({
    what,
    made: (whole) => Buffer.concat(order(linesOf(whole))),
  });
  return Array.from({ length }, (_, at) => [
    reordered(`has line ${at + 1} twice`, (lines) =>
      lines.flatMap((line, n) => (n === at ? [line, line] : [line])),
    ),
    reordered(`lost line ${at + 1}`, (lines) => lines.filter((_line, n) => n !== at)),
    ...(at + 1 < length
      ? [
          reordered(`has lines ${at + 1} and ${at + 2} changed about`, (lines) => {
            const next = [...lines];
            next.splice(at, 2, lines[at + 1] ?? Buffer.alloc(0), lines[at] ?? Buffer.alloc(0));
            return next;
          }),
        ]
      : []),
  ]).flat();
}

/** Another format version, in a file that is whole in every other way. */
function versions(rewrite: (text: string) => string): readonly Damage[] {
  return [0, 3, 99].map((version) => ({
    what: `says that it is version ${version}`,
    made: (bytes) => {
      const text = bytes.toString('utf8').replace(/"version":( ?)2/, `"version":$1${version}`);
      return Buffer.from(rewrite(text));
    },
  }));
}

/** Every damage of one file that changes its bytes, none of them twice. */
export function damagesOf(
  bytes: Buffer,
  options: {
    readonly seed: number;
    readonly places: number;
    /** Makes the checksums of a text fit again; only for files that have a version. */
    readonly rewrite?: (text: string) => string;
  },
): readonly Damage[] {
  const random = seeded(options.seed);
  const all = [
    ...replaced,
    ...placed(random, bytes.length, options.places),
    ...(options.rewrite ? [...byLines(bytes), ...versions(options.rewrite)] : []),
  ];
  const seen = new Set([bytes.toString('latin1')]);
  return all.filter(({ made }) => {
    const result = made(bytes)?.toString('latin1') ?? 'missing';
    if (seen.has(result)) return false;
    seen.add(result);
    return true;
  });
}
