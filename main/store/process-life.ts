import { failureCode, type FileSystem } from './file-system.ts';

interface ProcessFacts {
  readonly state: string;
  /** Clock ticks since the machine started. */
  readonly start: string;
}

/**
 * What Linux says of a process in `/proc/PID/stat` (proc(5)): field 3 is its state and field 22
 * when it started, both counted behind the name, which may itself hold spaces and parentheses.
 */
async function factsOf(fileSystem: FileSystem, pid: number): Promise<ProcessFacts | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = Buffer.from(await fileSystem.readFile(`/proc/${pid}/stat`)).toString('latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch {
    return undefined;
  }
}

/** When a process began, in the system's own words; undefined where it does not tell. */
export async function startOfProcess(
  fileSystem: FileSystem,
  pid: number,
): Promise<string | undefined> {
  return (await factsOf(fileSystem, pid))?.start;
}

/** Whether that very process of this machine still runs, and not another one of the same number. */
export async function processIsAlive(
  fileSystem: FileSystem,
  known: { readonly pid: number; readonly processStart?: string | undefined },
): Promise<boolean> {
  try {
    process.kill(known.pid, 0);
  } catch (thrown) {
    if (failureCode(thrown) === 'ESRCH') return false;
  }
  const facts = await factsOf(fileSystem, known.pid);
  if (facts === undefined) return true;
  if (facts.state === 'Z') return false;
  return known.processStart === undefined || known.processStart === facts.start;
}
