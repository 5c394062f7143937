// `npm run bench:check -- 10000`: checks an invented corpus of so many articles from nothing, then again unchanged and
// after one edit, several times each. Prints seconds on the clock and of all processors; the quickest run counts, because
// whatever else the machine does can only make a run slower.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../support/corpus/corpus.ts';

interface Measurement {
  readonly seconds: number;
  /** Of all processors together. */
  readonly work: number;
}

const articles = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(articles) || articles < 1) {
  console.error('Say how many articles, a whole number: npm run bench:check -- 10000');
  process.exit(2);
}
const runs = 7;
/** Tells what a process has used when it ends, of all its threads. */
const usage = `process.on('exit', () => process.stderr.write(JSON.stringify(process.cpuUsage())))`;
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
const content = join(folder, 'content');
try {
  writeCorpus(content, { articles });
  console.log(`${articles} articles, ${availableParallelism()} cores, Node ${process.version}\n`);
  report('from nothing', [await check()]);
  await check();
  report('unchanged', await repeated(check));
  const [edited = ''] = globSync('articles/*/*.md', { cwd: content }).sort();
  report(
    'one edit',
    await repeated(() => {
      appendFileSync(join(content, edited), '\nA sentence that an editor adds.\n');
      return check();
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function repeated(measure: () => Promise<Measurement>): Promise<readonly Measurement[]> {
  const found: Measurement[] = [];
  for (let run = 0; run < runs; run++) found.push(await measure());
  return found;
}

function report(name: string, measured: readonly Measurement[]): void {
  const quickest = Math.min(...measured.map(({ seconds }) => seconds));
  const least = Math.min(...measured.map(({ work }) => work));
  const of = measured.length === 1 ? '' : `, best of ${measured.length}`;
  console.log(`${name.padEnd(13)} ${quickest.toFixed(2)} s, ${least.toFixed(2)} s of all processors${of}`);
}

/** One run of the command, as an editor starts it. */
async function check(): Promise<Measurement> {
  const command = ['--import', `data:text/javascript,${usage}`, 'src/cli/main.ts', 'check', '--format', 'json'];
  const words = ['--content', content, '--cache', join(folder, 'cache'), '--now', '2030-01-01T00:00:00Z'];
  const started = performance.now();
  const child = spawn(process.execPath, [...command, ...words], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The check failed:\n${told}`);
  const { user, system } = JSON.parse(/\{[^{}]*\}$/.exec(told)?.[0] ?? '{}') as NodeJS.CpuUsage;
  return { seconds, work: (user + system) / 1_000_000 };
}
