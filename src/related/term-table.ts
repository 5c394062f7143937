/** Terms by number: words and phrases. What they are is known by digest alone, which tells any two apart. */
export interface Terms {
  readonly digests: Float64Array;
  /** The vocabulary of each term, as its place in `names`. */
  readonly vocabularies: Uint8Array;
  /** Of vocabularies: `en`, `uz-cyrl`. */
  readonly names: readonly string[];
  /** One more than the number of a term, where its digest puts it or in the next free place; 0 for a free place. */
  readonly slots: Int32Array;
}

export const noTerms: Terms = {
  digests: new Float64Array(),
  vocabularies: new Uint8Array(),
  names: [],
  slots: new Int32Array(1_024),
};

/**
 * Numbers terms in the order of their first appearance. Those of an earlier table keep their numbers, so that what was
 * written with them still holds; a term that no document has any more keeps its number too.
 */
export class TermTable {
  #digests: Float64Array;
  #vocabularies: Uint8Array;
  readonly #names: string[];
  #slots: Int32Array;
  #size: number;

  constructor({ digests, vocabularies, names, slots }: Terms = noTerms) {
    this.#digests = digests;
    this.#vocabularies = vocabularies;
    this.#names = [...names];
    this.#size = digests.length;
    this.#slots = slots.slice();
  }

  get size(): number {
    return this.#size;
  }

  vocabularyNumber(name: string): number {
    const number = this.#names.indexOf(name);
    return number >= 0 ? number : this.#names.push(name) - 1;
  }

  numberOf(digest: number, vocabulary: number): number {
    const known = this.find(digest);
    if (known >= 0) return known;
    if (this.#size === this.#digests.length) this.#grow();
    if (2 * this.#size >= this.#slots.length) this.#spread();
    this.#digests[this.#size] = digest;
    this.#vocabularies[this.#size] = vocabulary;
    this.#slots[this.#slotOf(digest)] = this.#size + 1;
    return this.#size++;
  }

  /** The number of a term; -1 for one that has none. */
  find(digest: number): number {
    return (this.#slots[this.#slotOf(digest)] ?? 0) - 1;
  }

  digestOf(number: number): number {
    return this.#digests[number] ?? 0;
  }

  vocabularyOf(number: number): number {
    return this.#vocabularies[number] ?? 0;
  }

  toTerms(): Terms {
    return {
      digests: this.#digests.subarray(0, this.#size),
      vocabularies: this.#vocabularies.subarray(0, this.#size),
      names: this.#names,
      slots: this.#slots,
    };
  }

  #slotOf(digest: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(digest | 0, 0x9e3779b1) & mask;
    for (;;) {
      const term = this.#slots[slot] ?? 0;
      if (term === 0 || this.#digests[term - 1] === digest) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Puts all terms in their places, of which there are twice as many as before. */
  #spread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#size; number++) {
      this.#slots[this.#slotOf(this.#digests[number] ?? 0)] = number + 1;
    }
  }

  /** Into new arrays: those of the earlier table stay as they are. */
  #grow(): void {
    const room = Math.max(1_024, Math.ceil(1.5 * this.#size));
    const digests = new Float64Array(room);
    const vocabularies = new Uint8Array(room);
    digests.set(this.#digests);
    vocabularies.set(this.#vocabularies);
    this.#digests = digests;
    this.#vocabularies = vocabularies;
  }
}
