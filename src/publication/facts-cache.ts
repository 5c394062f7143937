import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderCache } from '../markdown/render-cache.ts';
import type { RenderedBody } from '../markdown/rendered-body.ts';
import { writeWhole } from '../source/write-whole.ts';
import type { BodyFacts } from './bodies.ts';

/** What is kept of a body: everything but the two long texts, which few pages need. */
type KeptFacts = Omit<BodyFacts, 'text'>;

/**
 * What is known of the bodies of the last run, in one file beside them. Opening ten thousand files and parsing their
 * HTML would be most of the time of a run in which nothing has changed. The running text stays in the body's own file
 * and is read when it is asked for.
 */
export class FactsCache {
  readonly #file: string;
  readonly #bodies: RenderCache;
  readonly #before: ReadonlyMap<string, KeptFacts>;
  readonly #now = new Map<string, KeptFacts>();
  #isChanged = false;

  constructor(bodies: RenderCache) {
    this.#file = path.join(bodies.folder, 'facts.json');
    this.#bodies = bodies;
    this.#before = readMap(this.#file);
  }

  read(key: string): BodyFacts | undefined {
    const kept = this.#before.get(key) ?? this.#now.get(key);
    if (!kept) return undefined;
    this.#now.set(key, kept);
    return this.#withText(key, kept);
  }

  keep(key: string, { html: _, text, ...facts }: RenderedBody): BodyFacts {
    this.#now.set(key, facts);
    this.#isChanged = true;
    return { ...facts, text };
  }

  /** Writes the facts of this run, where they differ from those on disk. */
  write(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    writeWhole(this.#file, JSON.stringify([...this.#now]));
  }

  #withText(key: string, kept: KeptFacts): BodyFacts {
    let text: string | undefined;
    const read = (): string => this.#textOf(key);
    return {
      ...kept,
      get text() {
        return (text ??= read());
      },
    };
  }

  #textOf(key: string): string {
    const body = this.#bodies.read(key);
    if (!body)
      throw new Error(`The rendered body ${key} is no longer in ${this.#bodies.folder}. Run the command again.`);
    return body.text;
  }
}

/** A cache that cannot be read is an empty one: all it holds can be made again. */
function readMap(file: string): ReadonlyMap<string, KeptFacts> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, KeptFacts][]);
  } catch {
    return new Map();
  }
}
