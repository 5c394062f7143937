// `npm run bench -- 1000 10000`: builds an invented corpus of so many articles with this project, Hugo, Eleventy and
// plain Astro, one after another, from nothing and after every kind of edit. Prints the medians of several rounds:
// seconds, processor seconds, peak memory, and how many times what Hugo and Astro take. `--rounds 1`, `--only ours,hugo`
// and `--json` are understood.
import { availableParallelism, cpus, totalmem } from 'node:os';
import { inventCorpus } from '../support/corpus/invented-corpus.ts';
import { runContest, type Contestant, type Result } from './peers/contest.ts';
import { readyContestants } from './peers/contestants.ts';
import { edits } from './peers/edits.ts';
import { generators } from './peers/generators.ts';
import { OptionsError, parseOptions, type BenchOptions } from './peers/options.ts';
import { runBench } from './peers/run-bench.ts';
import { quantities, quantityTable, ratioTable, resultsAsData } from './peers/results.ts';

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};

const known = generators.map(({ id }) => id);
await runBench(() =>
  compare(parseOptions(process.argv.slice(2), { sizes: [1000, 10_000], rounds: 3, only: known, known })),
);

async function compare({ sizes, rounds, only, json }: BenchOptions): Promise<void> {
  const contestants = readyContestants(only);
  if (contestants.length === 0) throw new OptionsError('None of them can run here.');
  if (!json) printHead(contestants, rounds);
  const found: { readonly articles: number; readonly results: readonly object[] }[] = [];
  for (const articles of sizes) {
    const results = await contest(articles, contestants, rounds);
    if (!json) printResults(articles, results);
    found.push({ articles, results: resultsAsData(results) });
  }
  if (json) console.log(JSON.stringify({ machine, rounds, sizes: found }, null, 2));
}

function contest(articles: number, contestants: readonly Contestant[], rounds: number): Promise<readonly Result[]> {
  return runContest({
    corpus: inventCorpus({ articles }),
    contestants,
    edits,
    rounds,
    onRun: ({ round, kind, name, measured }) => {
      process.stderr.write(`${articles}, round ${round}: ${kind}, ${name}, ${measured.seconds.toFixed(2)} s\n`);
    },
  });
}

function printHead(contestants: readonly Contestant[], rounds: number): void {
  const { processor, cores, memoryGigabytes, node } = machine;
  console.log(`${cores} cores of ${processor}, ${memoryGigabytes} GB, Node ${node}; medians of rounds: ${rounds}`);
  console.log(`${contestants.map(({ generator, ready }) => `${generator.name} ${ready.version}`).join(', ')}\n`);
}

function printResults(articles: number, results: readonly Result[]): void {
  console.log(`## ${articles} articles\n`);
  console.log(`Pages: ${results.map(({ name, pages }) => `${name} ${pages}`).join(', ')}\n`);
  for (const quantity of quantities) {
    console.log(`${quantityTable(results, quantity)}\n`);
    for (const base of ['hugo', 'astro']) {
      const table = ratioTable(results, quantity, base);
      if (table !== undefined) console.log(`${table}\n`);
    }
  }
}
