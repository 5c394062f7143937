// `npm run bench:phases -- 1000`: builds an invented corpus of so many articles three times: from nothing, again unchanged,
// and after one edit. Prints seconds, peak memory and the share of each phase and output.
import { appendFileSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../support/corpus/corpus.ts';
import { measuredRun, type Run } from './measure/measured-run.ts';

interface Measurement extends Run {
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
  /** Seconds of the phase of outputs, by output: feeds, images, citation files … */
  readonly outputs: Readonly<Record<string, number>>;
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
  const { pages, printed, files, phases, outputs } = result;
  const share = `${Math.round((100 * seconds) / cold.seconds)} % of cold`;
  const memory = peakMegabytes === undefined ? 'unknown' : `${peakMegabytes.toFixed(0)} MB`;
  console.log(`${name.padEnd(10)} ${seconds.toFixed(2)} s (${share}), peak memory ${memory}`);
  console.log(`           ${pages} pages, ${printed} of them printed, and ${files} other files`);
  console.log(`           ${sharesOf(phases, seconds)}`);
  console.log(`           of the outputs: ${sharesOf(outputs, seconds)}\n`);
}

/** Seconds of each part and its share of the whole, without those that take none. */
function sharesOf(parts: Readonly<Record<string, number>>, whole: number): string {
  return Object.entries(parts)
    .filter(([, time]) => time >= 0.01)
    .map(([part, time]) => `${part} ${time.toFixed(2)} (${Math.round((100 * time) / whole)} %)`)
    .join(', ');
}

async function measuredBuild(): Promise<Measurement> {
  const words = ['--content', join(folder, 'content'), '--out', join(folder, 'site'), '--cache', join(folder, 'cache')];
  const run = await measuredRun(
    { program: process.execPath, words: ['src/cli/main.ts', 'build', '--json', ...words] },
    fileURLToPath(new URL('../../', import.meta.url)),
  );
  return { ...run, result: JSON.parse(run.stdout) as BuildReport };
}
