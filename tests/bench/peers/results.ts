import { median } from '../measure/median.ts';
import type { Measured, Result } from './contest.ts';

/** One of the things that are measured. */
export interface Quantity {
  readonly title: string;
  readonly of: (measured: Measured) => number | undefined;
  readonly digits: number;
}

export const quantities: readonly Quantity[] = [
  { title: 'Seconds', of: ({ seconds }) => seconds, digits: 2 },
  { title: 'Processor seconds', of: ({ processorSeconds }) => processorSeconds, digits: 2 },
  { title: 'Peak memory, MB', of: ({ peakMegabytes }) => peakMegabytes, digits: 0 },
];

/** The median of all rounds; undefined where the system does not tell. */
export function middle({ runs }: Result, kind: string, { of }: Quantity): number | undefined {
  const numbers = (runs.get(kind) ?? []).map(of);
  const told = numbers.filter((number) => number !== undefined);
  return told.length === 0 || told.length < numbers.length ? undefined : median(told);
}

/** One quantity as a Markdown table: a row a generator, a column a kind of edit. */
export function quantityTable(results: readonly Result[], quantity: Quantity): string {
  return table(quantity.title, results, ({ kind, result }) => middle(result, kind, quantity)?.toFixed(quantity.digits));
}

/** The same of all others, as how many times what one generator takes; undefined where there is nothing to compare. */
export function ratioTable(results: readonly Result[], quantity: Quantity, base: string): string | undefined {
  const other = results.find(({ id }) => id === base);
  const others = results.filter((result) => result !== other);
  if (!other || others.length === 0) return undefined;
  return table(`${quantity.title}, ${other.name} = 1`, others, ({ kind, result }) => {
    const [ours, theirs] = [middle(result, kind, quantity), middle(other, kind, quantity)];
    return ours === undefined || theirs === undefined ? undefined : (ours / theirs).toFixed(2);
  });
}

/** Results as they are printed in JSON: the median of each quantity, and every run. */
export function resultsAsData(results: readonly Result[]): readonly object[] {
  return results.map(({ runs, ...facts }) => ({
    ...facts,
    edits: Object.fromEntries(
      [...runs].map(([kind, measured]) => [kind, { median: middleOfAll(measured), runs: measured }]),
    ),
  }));
}

function middleOfAll(measured: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number | undefined => {
    const told = measured.map((run) => run[key]).filter((number) => number !== undefined);
    return told.length === 0 ? undefined : median(told);
  };
  return { seconds: of('seconds') ?? 0, processorSeconds: of('processorSeconds'), peakMegabytes: of('peakMegabytes') };
}

function table(
  title: string,
  results: readonly Result[],
  cell: (place: { readonly kind: string; readonly result: Result }) => string | undefined,
): string {
  const kinds = [...(results[0]?.runs.keys() ?? [])];
  const rows = results.map((result) => [result.name, ...kinds.map((kind) => cell({ kind, result }) ?? '?')]);
  return [[title, ...kinds], ['---', ...kinds.map(() => '--:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
