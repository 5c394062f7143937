import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endedChildrenSeconds, treeMemory } from './process-tree.ts';

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
}

export interface Run {
  /** On the clock. */
  readonly seconds: number;
  /** Of all processors together; undefined where the system does not tell, as for memory. */
  readonly processorSeconds: number | undefined;
  /** The most that the program and all that it started held at once, in megabytes, as seen twenty times a second. */
  readonly peakMegabytes: number | undefined;
  /** What it printed, and what it printed as an error. */
  readonly stdout: string;
  readonly stderr: string;
}

const milliseconds = 50;

/**
 * Runs a program in a folder, and measures it and all that it starts. Throws where it fails, or is stopped by the
 * signal. One at a time.
 */
export async function measuredRun({ program, words }: Command, folder: string, signal?: AbortSignal): Promise<Run> {
  const before = endedChildrenSeconds();
  const started = performance.now();
  const child = spawn(program, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    ...(signal && { signal }),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  let peakMegabytes: number | undefined;
  const watch = setInterval(() => {
    const memory = treeMemory(child.pid ?? 0);
    if (memory) peakMegabytes = Math.max(peakMegabytes ?? 0, memory.now, memory.most);
  }, milliseconds);
  const [status] = (await once(child, 'close').finally(() => {
    clearInterval(watch);
  })) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`In ${folder}, ${[program, ...words].join(' ')} failed:\n${stdout}${stderr}`);
  const after = endedChildrenSeconds();
  const processorSeconds = before === undefined || after === undefined ? undefined : after - before;
  return { seconds, processorSeconds, peakMegabytes, stdout, stderr };
}
