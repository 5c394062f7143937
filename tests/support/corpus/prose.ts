import type { Random } from './random.ts';

const onsets = ['b', 'ch', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'sh', 'st', 't', 'tr', 'v', 'z', ''];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io'];
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'm'];

/** Invented words, all different: short ones first, as frequent words are. */
export function vocabulary(random: Random, size: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 1 + Math.floor((3 * words.size) / size) + random.below(2);
    words.add(Array.from({ length: syllables }, () => syllable(random)).join(''));
  }
  return [...words];
}

function syllable(random: Random): string {
  return random.pick(onsets) + random.pick(vowels) + random.pick(codas);
}

/** Writes sentences of which every eighth word or so belongs to the subject, so that articles of a kind are alike. */
export class Prose {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #subject: readonly string[];

  constructor(random: Random, words: readonly string[], subject: readonly string[]) {
    this.#random = random;
    this.#words = words;
    this.#subject = subject;
  }

  word(): string {
    if (this.#random.below(8) === 0) return this.#random.pick(this.#subject);
    return this.#words[this.#random.rank(this.#words.length)] ?? 'a';
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  sentence(length = this.#random.between(8, 26)): string {
    const half = Math.ceil(length / 2);
    return `${capitalised(this.words(half))}, ${this.words(length - half)}.`;
  }

  title(): string {
    return `${capitalised(this.words(2))} ${this.#random.pick(this.#subject)} ${this.words(3)}`;
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
