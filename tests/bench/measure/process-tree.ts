import { readdirSync, readFileSync } from 'node:fs';

/** What processes hold in memory, in megabytes. */
export interface Memory {
  /** All of them together, now. */
  readonly now: number;
  /** The most that a single one has held so far. */
  readonly most: number;
}

/** The kernel counts time in hundredths of a second whenever it tells programs, on every machine. */
const ticksASecond = 100;

/** Of a process and all that it has started; undefined where the system does not tell, and once it has ended. */
export function treeMemory(root: number): Memory | undefined {
  const found = descendants(root).flatMap((pid) => {
    const status = read(`/proc/${pid}/status`);
    return status === undefined ? [] : [parseStatus(status)];
  });
  if (found.length === 0) return undefined;
  return {
    now: found.reduce((sum, { now }) => sum + now, 0),
    most: Math.max(...found.map(({ most }) => most)),
  };
}

/**
 * Processor seconds, in user and system mode, of every process that this one has started and that has ended, with all
 * that those had started; undefined where the system does not tell.
 */
export function endedChildrenSeconds(): number | undefined {
  const stat = read('/proc/self/stat');
  return stat === undefined ? undefined : parseChildrenSeconds(stat);
}

/** `/proc/<pid>/status`, as proc(5) has it. A process that is ending has no memory any more. */
export function parseStatus(status: string): Memory {
  const megabytes = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** The fields cutime and cstime of `/proc/<pid>/stat`, in seconds. A process's name may have spaces and brackets in it. */
export function parseChildrenSeconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[13]), Number(fields[14])];
  if (Number.isNaN(user + system)) throw new Error(`This is no /proc/<pid>/stat: ${stat}`);
  return (user + system) / ticksASecond;
}

function descendants(pid: number): readonly number[] {
  // Each thread has the processes that it started itself.
  const children = list(`/proc/${pid}/task`)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`)?.split(' ') ?? [])
    .filter((child) => child !== '');
  return [pid, ...children.flatMap((child) => descendants(Number(child)))];
}

function list(folder: string): readonly string[] {
  return whereThere(() => readdirSync(folder)) ?? [];
}

function read(file: string): string | undefined {
  return whereThere(() => readFileSync(file, 'utf8'));
}

/** Undefined where there is no such file: the process has ended, or this is no Linux. */
function whereThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
