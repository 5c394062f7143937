import fc from 'fast-check';
import { codeEdits } from './code-edits.ts';
import { contentEdits } from './content-edits.ts';
import type { Edit } from './edit.ts';

/** An edit with the seed of its chances. */
export interface PlannedEdit {
  readonly edit: Edit;
  readonly seed: number;
}

const edits = [...contentEdits, ...codeEdits];

const chance = fc.integer({ min: 0, max: 2 ** 31 });

/**
 * Every kind of edit once, in an order of chance, dealt to so many sequences; in each, those of code stand last. The
 * same seed gives the same sequences.
 */
export function dealtSequences(count: number, seed: number): readonly (readonly PlannedEdit[])[] {
  const hands = [contentEdits, codeEdits].map((kinds) => deal(kinds, count, seed));
  return Array.from({ length: count }, (_, hand) => hands.flatMap((dealt) => dealt[hand] ?? []));
}

function deal(kinds: readonly Edit[], count: number, seed: number): readonly (readonly PlannedEdit[])[] {
  const all = { minLength: kinds.length, maxLength: kinds.length };
  const deck = fc.tuple(fc.shuffledSubarray([...kinds], all), fc.array(chance, all));
  const [shuffled = [], seeds = []] = fc.sample(deck, { seed, numRuns: 1 })[0] ?? [];
  const planned = shuffled.map((edit, index) => ({ edit, seed: seeds[index] ?? 0 }));
  return Array.from({ length: count }, (_, hand) => planned.filter((_, index) => index % count === hand));
}

/** Sequences of any edits, each of so many. */
export function anySequences(count: number, length: number, seed: number): readonly (readonly PlannedEdit[])[] {
  const planned = fc.record({ edit: fc.constantFrom(...edits), seed: chance });
  return fc.sample(fc.array(planned, { minLength: length, maxLength: length }), { seed, numRuns: count });
}
