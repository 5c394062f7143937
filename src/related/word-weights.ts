import type { ComparedTerms } from './postings.ts';

/** The words of one row, spread out so that others can be held against them. */
export class WordWeights {
  readonly #terms: ComparedTerms;
  /** Rarity times impact of each word of the loaded row, 0 for other words. */
  readonly #weights: Int32Array;
  #loaded = -1;

  constructor(terms: ComparedTerms) {
    this.#terms = terms;
    this.#weights = new Int32Array(terms.rarity.length);
  }

  load(row: number): void {
    if (row === this.#loaded) return;
    this.#set(this.#loaded, 0);
    this.#set(row, 1);
    this.#loaded = row;
  }

  /** Sum over the words that both rows hold of rarity and both impacts. */
  sumOver(row: number): number {
    const { offsets, columns, impacts } = this.#terms.matrix;
    const weights = this.#weights;
    let sum = 0;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) sum += (weights[columns[i] ?? 0] ?? 0) * (impacts[i] ?? 0);
    return sum;
  }

  #set(row: number, factor: 0 | 1): void {
    const { matrix, rarity } = this.#terms;
    const end = matrix.offsets[row + 1] ?? 0;
    for (let i = matrix.offsets[row] ?? 0; i < end; i++) {
      const term = matrix.columns[i] ?? 0;
      this.#weights[term] = factor * (rarity[term] ?? 0) * (matrix.impacts[i] ?? 0);
    }
  }
}
