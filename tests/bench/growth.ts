// `npm run bench:growth -- 10000`: builds so many invented articles with this project as it comes, and three times as
// many, from nothing, unchanged and after an edit of a body. Prints what each takes and how much more the larger corpus
// does: where the cost is linear, three times as much. `--rounds 3`, `--only ours` and `--json` are understood.
import { inventCorpus } from '../support/corpus/invented-corpus.ts';
import { runContest, type Contestant, type Result } from './peers/contest.ts';
import { readyContestants } from './peers/contestants.ts';
import { edits } from './peers/edits.ts';
import { generators } from './peers/generators.ts';
import { parseOptions, type BenchOptions } from './peers/options.ts';
import { runBench } from './peers/run-bench.ts';
import { quantities, quantityTable, ratioTable, resultsAsData } from './peers/results.ts';

const known = generators.map(({ id }) => id);
const defaults = { sizes: [10_000], rounds: 1, only: ['ours-whole'], known };
await runBench(() => grow(parseOptions(process.argv.slice(2), defaults)));

async function grow({ sizes, rounds, only, json }: BenchOptions): Promise<void> {
  for (const contestant of readyContestants(only)) {
    const results: Result[] = [];
    for (const articles of sizes.flatMap((size) => [size, 3 * size])) {
      results.push(await measured(contestant, articles, rounds));
    }
    print(results, json);
  }
}

/** What one generator takes for a corpus of this size, named by that size. */
async function measured(contestant: Contestant, articles: number, rounds: number): Promise<Result> {
  const { name } = contestant.generator;
  const [result] = await runContest({
    corpus: inventCorpus({ articles }),
    contestants: [contestant],
    edits: edits.filter(({ kind }) => ['cold', 'unchanged', 'body edit'].includes(kind)),
    rounds,
    onRun: ({ round, kind, measured: { seconds } }) => {
      process.stderr.write(`${articles}, round ${round}: ${kind}, ${name}, ${seconds.toFixed(2)} s\n`);
    },
  });
  if (!result) throw new Error('A contest of one has one result.');
  return { ...result, id: String(articles), name: `${name}, ${articles} articles` };
}

function print(results: readonly Result[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(resultsAsData(results), null, 2));
    return;
  }
  for (const quantity of quantities) {
    console.log(`${quantityTable(results, quantity)}\n`);
    const ratios = ratioTable(results, quantity, results[0]?.id ?? '');
    if (ratios !== undefined) console.log(`${ratios}\n`);
  }
}
