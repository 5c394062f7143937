import path from 'node:path';
import type { RenderCache } from '../markdown/render-cache.ts';
import { KeptResults } from '../source/kept-results.ts';
import type { BodyFacts } from '../markdown/rendered-body.ts';
import { factsName, missingBody } from './missing-body.ts';

/** What is kept of a body: everything but the long text, which few pages need. */
type KeptFacts = Omit<BodyFacts, 'text'>;

/**
 * What is known of the bodies of the last run, in one file beside them. Opening ten thousand files and parsing their
 * HTML would be most of the time of a run in which nothing has changed. The running text stays in the body's own file
 * and is read when it is asked for.
 */
export class FactsCache {
  readonly #bodies: RenderCache;
  readonly #kept: KeptResults<KeptFacts>;

  constructor(bodies: RenderCache) {
    this.#bodies = bodies;
    this.#kept = new KeptResults(path.join(bodies.folder, factsName));
  }

  read(key: string): BodyFacts | undefined {
    const kept = this.#kept.get(key);
    return kept && this.#withText(key, kept);
  }

  keep(key: string, { text, ...facts }: BodyFacts): BodyFacts {
    this.#kept.put(key, facts);
    return this.#withText(key, facts, text);
  }

  /** Writes the facts of this run, where they differ from those on disk. */
  write(): void {
    this.#kept.write();
  }

  /** `fresh` is the text where it is at hand. It is given out once: nearly all texts are read once, and they are long. */
  #withText(key: string, kept: KeptFacts, fresh?: string): BodyFacts {
    let atHand = fresh;
    let text: string | undefined;
    const read = (): string => this.#textOf(key);
    return {
      ...kept,
      get text() {
        const once = atHand;
        atHand = undefined;
        return once ?? (text ??= read());
      },
    };
  }

  #textOf(key: string): string {
    const body = this.#bodies.read(key);
    if (!body) throw missingBody(this.#bodies.folder, key);
    return body.text;
  }
}
