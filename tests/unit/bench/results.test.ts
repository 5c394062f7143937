import { expect, test } from 'vitest';
import type { Measured, Result } from '../../bench/peers/contest.ts';
import { quantities, quantityTable, ratioTable, resultsAsData } from '../../bench/peers/results.ts';

const [seconds, processor, memory] = quantities;

function run(clock: number, peakMegabytes?: number): Measured {
  return { seconds: clock, processorSeconds: undefined, peakMegabytes };
}

function result(id: string, runs: Readonly<Record<string, readonly Measured[]>>): Result {
  return { id, name: id.toUpperCase(), version: '1', pages: 3, runs: new Map(Object.entries(runs)) };
}

const results = [
  result('a', { cold: [run(9, 100), run(1, 300), run(2, 200)], edit: [run(0.5, 40)] }),
  result('b', { cold: [run(8, 50), run(4, 50), run(4, 50)], edit: [run(2, 20)] }),
];

test('shows the medians, with a question mark where the system does not tell', () => {
  expect(seconds && quantityTable(results, seconds)).toBe(
    ['| Seconds | cold | edit |', '| --- | --: | --: |', '| A | 2.00 | 0.50 |', '| B | 4.00 | 2.00 |'].join('\n'),
  );
  expect(processor && quantityTable(results, processor)).toContain('| A | ? | ? |');
});

test('shows others as a share of one', () => {
  expect(memory && ratioTable(results, memory, 'b')).toBe(
    ['| Peak memory, MB, B = 1 | cold | edit |', '| --- | --: | --: |', '| A | 4.00 | 2.00 |'].join('\n'),
  );
  expect(seconds && ratioTable(results, seconds, 'c')).toBeUndefined();
  expect(seconds && ratioTable(results.slice(0, 1), seconds, 'a')).toBeUndefined();
});

test('keeps every run beside the medians in what programs read', () => {
  expect(JSON.parse(JSON.stringify(resultsAsData(results)))).toMatchObject([
    {
      id: 'a',
      pages: 3,
      edits: { cold: { median: { seconds: 2, peakMegabytes: 200 }, runs: [{ seconds: 9 }, { seconds: 1 }, {}] } },
    },
    { id: 'b' },
  ]);
});
