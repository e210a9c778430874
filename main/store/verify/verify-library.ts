import type { Finding, VerifyReport } from '../../../preload/contract/backups.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { backupsOf, namesIn } from '../backups/backup-folders.ts';
import { inFolder, places, type LibraryFolder, type Pause } from '../folder.ts';
import { readIndexFile } from '../index-files.ts';
import { verifyCatalogue } from './verify-catalogue.ts';
import { verifyOriginals } from './verify-originals.ts';
import { verifyTexts, type PartVerified } from './verify-texts.ts';

async function verifyIndex(folder: LibraryFolder, pause: Pause): Promise<PartVerified> {
  const findings: Finding[] = [];
  const names = await namesIn(folder.fileSystem, inFolder(folder, places.index));
  for (const name of names) {
    const isWhole = await readIndexFile(folder, name, async () => {
      await pause();
      return true;
    });
    if (!isWhole) {
      const file = `${places.index}/${name}`;
      findings.push({ kind: 'index-damaged', isDamage: false, file });
    }
    await pause();
  }
  return { findings, files: names.length, bytes: 0 };
}

async function verifySetAside(folder: LibraryFolder): Promise<readonly Finding[]> {
  const names = await namesIn(folder.fileSystem, inFolder(folder, places.catalogue));
  return names
    .filter((name) => name.startsWith('torn-'))
    .map((name) => ({
      kind: 'set-aside',
      isDamage: false,
      file: `${places.catalogue}/${name}`,
    }));
}

async function bytesOfCatalogue(folder: LibraryFolder): Promise<readonly number[]> {
  const files = [places.identity, places.snapshot, places.journal, places.closing];
  const facts = await Promise.all(
    files.map((file) => folder.fileSystem.facts(inFolder(folder, file))),
  );
  return facts.flatMap((fact) => fact?.size ?? []);
}

async function verifyOne(folder: LibraryFolder, pause: Pause): Promise<VerifyReport> {
  const catalogue = await verifyCatalogue(folder, pause);
  const sizes = await bytesOfCatalogue(folder);
  const articles = catalogue.articles && [...catalogue.articles.values()];
  const parts = [
    await verifyTexts(folder, articles, pause),
    await verifyOriginals(folder, articles, pause),
    await verifyIndex(folder, pause),
  ];
  return {
    findings: [
      ...catalogue.findings,
      ...parts.flatMap(({ findings }) => findings),
      ...(await verifySetAside(folder)),
    ],
    files: parts.reduce((sum, { files }) => sum + files, sizes.length),
    bytes: parts.reduce(
      (sum, { bytes }) => sum + bytes,
      sizes.reduce((sum, size) => sum + size, 0),
    ),
    articles: articles?.length ?? 0,
    backups: 0,
    ...(catalogue.version === undefined ? {} : { version: catalogue.version }),
  };
}

const added = (one: VerifyReport, other: VerifyReport): VerifyReport => ({
  ...one,
  findings: [...one.findings, ...other.findings],
  files: one.files + other.files,
  bytes: one.bytes + other.bytes,
  backups: one.backups + 1,
});

/**
 * Reads every byte of a library, whether it can be opened or not, and writes nothing: frames and
 * checksums of its catalogue and its texts, the digests of its originals, and that each article has
 * both. Its backups are read where that is asked for, each as the library it is.
 * @throws `library.not-found`, `library.not-a-library`.
 */
export async function verifyLibrary(
  folder: LibraryFolder,
  options: { readonly backups: boolean; readonly pause: Pause },
): Promise<VerifyReport> {
  const { path, fileSystem } = folder;
  const facts = await fileSystem.facts(path);
  if (facts === undefined) throw WarraqError.of('library.not-found', { path });
  const names = await namesIn(fileSystem, path);
  const parts: readonly string[] = [places.identity, places.catalogue, places.bodies];
  if (!names.some((name) => parts.includes(name))) {
    throw WarraqError.of('library.not-a-library', { path });
  }
  let report = await verifyOne(folder, options.pause);
  if (!options.backups) return report;
  for (const backup of await backupsOf(folder)) {
    const within = `${places.backups}/${backup.name}`;
    const found = await verifyOne(backup.folder, options.pause);
    const ownWords: readonly Finding[] =
      backup.header === undefined
        ? [{ kind: 'damaged', isDamage: true, file: places.backup, place: 'line 1' }]
        : [];
    // Files of texts that backups share are longer than the older ones need.
    const findings = [...ownWords, ...found.findings]
      .filter(({ kind }) => kind !== 'spare-bytes')
      .map((finding) => ({ ...finding, file: `${within}/${finding.file}` }));
    report = added(report, { ...found, findings });
  }
  return report;
}
