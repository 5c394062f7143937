import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** How many articles, one contest each. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Ids of generators. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** An answer to a command line that cannot be meant. */
export class OptionsError extends Error {}

export interface Defaults {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Ids of the generators that are asked where none is named. */
  readonly only: readonly string[];
  /** Ids of all generators. */
  readonly known: readonly string[];
}

/** Reads `1000 10000 --rounds 1 --only ours,hugo --json`. Throws an OptionsError. */
export function parseOptions(words: readonly string[], defaults: Defaults): BenchOptions {
  const { values, positionals } = parsed(words);
  const only = values.only === undefined ? defaults.only : values.only.split(',');
  const unknown = only.find((id) => !defaults.known.includes(id));
  if (unknown !== undefined)
    throw new OptionsError(`There is no generator "${unknown}": there are ${defaults.known.join(', ')}.`);
  return {
    sizes: positionals.length === 0 ? defaults.sizes : positionals.map((word) => count(word, 'articles')),
    rounds: values.rounds === undefined ? defaults.rounds : count(values.rounds, 'rounds'),
    only,
    json: values.json ?? false,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { rounds: { type: 'string' }, only: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw error instanceof TypeError ? new OptionsError(error.message) : error;
  }
}

function count(word: string, what: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1)
    throw new OptionsError(`Say how many ${what}, a whole number, instead of "${word}".`);
  return number;
}
