import type CSL from 'citeproc';
import type { CitationMemory } from './citation-memory.ts';
import { copyOf } from './source-memory.ts';

type Engine = InstanceType<typeof CSL.Engine>;

/** A source of a citation: its id, and a digest of it and of those with whom its people may be confused. */
interface CitedSource {
  readonly id: string;
  readonly digest: string;
}

/** The citations that one engine has printed, each printed once for all places in which it must read the same. */
export class ClusterMemory {
  readonly #engine: Engine;
  readonly #isNumbered: boolean;
  readonly #kept: CitationMemory['clusters'];

  constructor(engine: Engine, csl: string, kept: CitationMemory['clusters']) {
    this.#engine = engine;
    this.#kept = kept;
    this.#isNumbered = csl.includes('citation-number');
  }

  /** The text of a citation of `sources`, each with a place of the list; `how` is all else that it depends on. */
  read(sources: readonly CitedSource[], how: unknown, print: () => string): string {
    const entries = sources.map(({ id }) => this.#engine.registry.registry[id]);
    // Its place in the list shows in a number, or in the order of several sources.
    const hasPlace = this.#isNumbered || sources.length > 1;
    const known = sources.map(({ digest }, index) => {
      const { disambig, seq } = entries[index] ?? { disambig: undefined, seq: 0 };
      return [digest, disambig, hasPlace && seq];
    });
    const key = JSON.stringify([known, how]);
    const kept = this.#kept.get(key);
    if (!kept) {
      const text = print();
      this.#kept.set(key, { text, settings: entries.map((entry) => entry?.disambig && copyOf(entry.disambig)) });
      return text;
    }
    for (const [place, entry] of entries.entries()) {
      const settings = kept.settings[place];
      if (entry?.disambig && settings) Object.assign(entry.disambig, copyOf(settings));
    }
    return kept.text;
  }
}
