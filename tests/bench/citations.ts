// `npm run bench:citations -- 1000`: builds an invented corpus of so many articles, once with 20 citations in each and
// once with none: from nothing, then twice unchanged. The first of these two still writes the spare folder that the next
// brings up to date; the second shows how builds go on. Prints what the citations add, on the clock and of all
// processors, and the seconds of each phase.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../support/corpus/corpus.ts';
import { measuredRun, type Run } from './measure/measured-run.ts';

const citations = 20;
const rounds = 2;
const kinds = ['cold', 'unchanged', 'again'] as const;

type Runs = Readonly<Record<(typeof kinds)[number], Run>>;

const articles = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(articles) || articles < 1) {
  console.error('Say how many articles, a whole number: npm run bench:citations -- 1000');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  console.log(
    `${articles} articles, ${citations} citations each or none, ${availableParallelism()} cores, Node ${process.version}\n`,
  );
  writeCorpus(join(folder, 'with'), { articles, citations });
  writeCorpus(join(folder, 'without'), { articles });
  const found = { with: await measured('with'), without: await measured('without') };
  for (const kind of kinds) {
    const [cited, plain] = [found.with[kind], found.without[kind]];
    console.log(`${kind.padEnd(10)} ${timesOf(cited)} with, ${timesOf(plain)} without: ${differenceOf(cited, plain)}`);
    for (const line of [cited, plain]) console.log(`           ${phasesOf(line)}`);
  }
}

/** The quickest of several builds of each kind: whatever else the machine does can only make one slower. */
async function measured(name: string): Promise<Runs> {
  const runs: Runs[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const part of ['site', 'cache']) rmSync(join(folder, `${name}-${part}`), { recursive: true, force: true });
    runs.push({ cold: await build(name), unchanged: await build(name), again: await build(name) });
  }
  const quickest = (kind: keyof Runs): Run =>
    runs.map((run) => run[kind]).reduce((best, run) => (run.seconds < best.seconds ? run : best));
  return { cold: quickest('cold'), unchanged: quickest('unchanged'), again: quickest('again') };
}

async function build(name: string): Promise<Run> {
  const words = ['--content', join(folder, name), '--out', join(folder, `${name}-site`)];
  return measuredRun(
    {
      program: process.execPath,
      words: ['src/cli/main.ts', 'build', '--json', ...words, '--cache', join(folder, `${name}-cache`)],
    },
    fileURLToPath(new URL('../../', import.meta.url)),
  );
}

function timesOf({ seconds, processorSeconds }: Run): string {
  return `${seconds.toFixed(2)} s (${processorSeconds?.toFixed(1) ?? '?'} s of all processors)`;
}

function differenceOf(one: Run, other: Run): string {
  return `${(one.seconds - other.seconds).toFixed(2)} s more`;
}

function phasesOf({ stdout }: Run): string {
  const { phases } = JSON.parse(stdout) as { readonly phases: Readonly<Record<string, number>> };
  return Object.entries(phases)
    .map(([phase, time]) => `${phase} ${time.toFixed(2)}`)
    .join(', ');
}
