// `npm run bench:phases -- 1000`: builds an invented corpus of so many articles three times: from nothing, again unchanged,
// and after one edit. Prints seconds, peak memory and the seconds of each phase.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../support/corpus/corpus.ts';

interface Measurement {
  readonly seconds: number;
  /** Undefined where the system does not tell. */
  readonly peakMegabytes: number | undefined;
  readonly result: BuildReport;
}

/** What `build --json` says of itself. */
interface BuildReport {
  readonly pages: number;
  /** Pages that had to be rendered; the others were restored. */
  readonly printed: number;
  readonly files: number;
  /** Seconds, by phase, in order. */
  readonly phases: Readonly<Record<string, number>>;
}

const articles = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(articles) || articles < 1) {
  console.error('Say how many articles, a whole number: npm run bench:phases -- 1000');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const content = join(folder, 'content');
  const slugs = writeCorpus(content, { articles });
  console.log(`${articles} articles, ${availableParallelism()} cores, Node ${process.version}\n`);
  const cold = await measuredBuild();
  report('cold', cold, cold);
  report('unchanged', await measuredBuild(), cold);
  const [edited = ''] = globSync(`articles/*/${slugs[Math.floor(articles / 2)] ?? ''}.md`, { cwd: content });
  appendFileSync(join(content, edited), '\nA sentence that an editor adds.\n');
  report('one edit', await measuredBuild(), cold);
}

function report(name: string, { seconds, peakMegabytes, result }: Measurement, cold: Measurement): void {
  const { pages, printed, files, phases } = result;
  const share = `${Math.round((100 * seconds) / cold.seconds)} % of cold`;
  const memory = peakMegabytes === undefined ? 'unknown' : `${peakMegabytes.toFixed(0)} MB`;
  console.log(`${name.padEnd(10)} ${seconds.toFixed(2)} s (${share}), peak memory ${memory}`);
  console.log(`           ${pages} pages, ${printed} of them printed, and ${files} other files`);
  const times = Object.entries(phases).map(([phase, time]) => `${phase} ${time.toFixed(2)}`);
  console.log(`           ${times.join(', ')}\n`);
}

async function measuredBuild(): Promise<Measurement> {
  const words = ['--content', join(folder, 'content'), '--out', join(folder, 'site'), '--cache', join(folder, 'cache')];
  const started = performance.now();
  const child = spawn(process.execPath, ['src/cli/main.ts', 'build', '--json', ...words], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  let output = '';
  let peakMegabytes: number | undefined;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const watch = setInterval(() => (peakMegabytes = peakMemory(child.pid) ?? peakMegabytes), 20);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes, result: JSON.parse(output) as BuildReport };
}

/** The most memory that a process has held so far, as Linux counts it; undefined elsewhere, and once it has ended. */
function peakMemory(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    // No such process any more, or no such file system: there is nothing to read.
    return undefined;
  }
}
