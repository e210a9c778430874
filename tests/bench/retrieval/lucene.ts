import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { rankFigures, type RankFigures } from './ranks.ts';

/** Where Debian's liblucene8-java keeps its classes. */
const jars = '/usr/share/java';
const parts = ['core', 'analyzers-common', 'queryparser'];

function classPath(): readonly string[] {
  try {
    const names = readdirSync(jars);
    return parts.flatMap((part) => {
      const name = names.find((each) => new RegExp(`^lucene-${part}-8.*\\.jar$`, 'u').test(each));
      return name === undefined ? [] : [join(jars, name)];
    });
  } catch {
    return [];
  }
}

/** What Lucene's ArabicAnalyzer makes of the same files; undefined where it cannot be had. */
export async function measureLucene(
  documentsPath: string,
  questionsPath: string,
): Promise<RankFigures | undefined> {
  const classes = classPath();
  if (classes.length < parts.length) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'warraq-lucene-'));
  try {
    const source = join(import.meta.dirname, 'Peer.java');
    const path = [...classes, folder].join(delimiter);
    const compiled = spawnSync('javac', ['-cp', path, '-d', folder, source]);
    if (compiled.status !== 0) return undefined;
    const ran = spawnSync('java', ['-cp', path, 'Peer', documentsPath, questionsPath]);
    if (ran.status !== 0) throw new Error(`Lucene failed: ${String(ran.stderr)}`);
    return rankFigures(String(ran.stdout).trim().split('\n').map(Number));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
