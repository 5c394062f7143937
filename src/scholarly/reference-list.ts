import { hash } from 'node:crypto';
import type CSL from 'citeproc';
import type { ArticleSource } from './article-sources.ts';
import type { CitationMemory } from './citation-memory.ts';

/**
 * The list of references of one article after another. An entry is printed once for all articles in which it must read
 * the same; what it depends on beside its source is all in the name by which it is kept:
 *
 * - the year's suffix and whatever else citeproc found needed to tell sources apart,
 * - the people of the same family name whom the article's sources have, for given names may be needed in full,
 * - its number, in styles that number,
 * - the entries before it by the same people, in styles that print a dash for them.
 */
export class ReferenceList {
  readonly #engine: InstanceType<typeof CSL.Engine>;
  readonly #isNumbered: boolean;
  readonly #hasDashes: boolean;
  /** From how many on a list of people may be cut short. */
  readonly #cutFrom: number;
  readonly #kept: CitationMemory['entries'];

  constructor(engine: InstanceType<typeof CSL.Engine>, csl: string, kept: CitationMemory['entries']) {
    this.#engine = engine;
    this.#kept = kept;
    this.#isNumbered = csl.includes('citation-number');
    this.#hasDashes = csl.includes('subsequent-author-substitute');
    const cuts = [...csl.matchAll(/et-al(?:-subsequent)?-min="(\d+)"/g)].map(([, count]) => Number(count));
    // A style that puts a dash for some of the people only may do so for any list that begins alike.
    this.#cutFrom = csl.includes('subsequent-author-substitute-rule') ? 1 : Math.min(Infinity, ...cuts);
  }

  /** The HTML of the entries of the sources that the engine was told last, in the style's order, by their ids. */
  print(sourceOf: (id: string) => ArticleSource): ReadonlyMap<string, string> {
    // A style without a list prints none.
    if (this.#engine.bibliography.tokens.length === 0) return new Map();
    const entries = this.#engine.registry.getSortedIds().map(sourceOf);
    const contexts = entries.map((_, index) => this.#contextOf(index, entries));
    const names = entries.map((entry, index) => this.#nameOf(entry, contexts[index] ?? []));
    const isMissing = entries.map((_, index) => !this.#kept.has(names[index] ?? ''));
    const printed = this.#printed(this.#neededFor(isMissing, contexts, entries));
    return new Map(
      entries.map(({ id }, index) => {
        const name = names[index] ?? '';
        const html = this.#kept.get(name) ?? printed.get(id) ?? '';
        this.#kept.set(name, html);
        return [id, html];
      }),
    );
  }

  /** The entries right before one, oldest first, on which it depends whether its people are printed. */
  #contextOf(index: number, entries: readonly ArticleSource[]): readonly ArticleSource[] {
    const own = entries[index];
    if (!own || !this.#hasDashes) return [];
    let first = index;
    // Where nobody is named, the names of the entry before that are still the last printed.
    while (first > 0 && this.#isRelated(entries[first - 1], own)) {
      first--;
      if ((entries[first]?.names.length ?? 0) > 0) break;
    }
    return entries.slice(first, index);
  }

  #nameOf({ id, digest }: ArticleSource, context: readonly ArticleSource[]): string {
    const { disambig, seq } = this.#engine.registry.registry[id] ?? { disambig: undefined, seq: 0 };
    const before = context.map((entry) => entry.item);
    return hash('sha256', JSON.stringify([digest, disambig, this.#isNumbered && seq, before]), 'base64');
  }

  #printed(ids: ReadonlySet<string>): ReadonlyMap<string, string> {
    if (ids.size === 0) return new Map();
    const list = this.#engine.makeBibliography({ include: [...ids].map((value) => ({ field: 'id', value })) });
    if (list === false) return new Map();
    const [{ entry_ids: found }, texts] = list;
    // citeproc leaves out the text of an entry that is empty, and then nobody knows which.
    if (found.length !== texts.length)
      return new Map([...ids].map((id) => [id, ids.size === 1 ? '' : (this.#printed(new Set([id])).get(id) ?? '')]));
    return new Map(found.map(([id = ''], index) => [id, (texts[index] ?? '').trim()]));
  }

  /** The ids of the missing entries, and of those between which they must be printed to read as they do in the whole list. */
  #neededFor(
    isMissing: readonly boolean[],
    contexts: readonly (readonly ArticleSource[])[],
    entries: readonly ArticleSource[],
  ): ReadonlySet<string> {
    const needed = new Set<string>();
    let last: ArticleSource | undefined;
    for (const [index, entry] of entries.entries()) {
      if (isMissing[index] !== true) continue;
      const context = contexts[index] ?? [];
      const previous = entries[index - 1];
      // Two that do not follow one another in the whole list must not do so here.
      const separating = context.length === 0 && previous && this.#isRelated(last, entry) ? [previous] : [];
      for (const { id } of [...context, ...separating, entry]) needed.add(id);
      last = entry;
    }
    return needed;
  }

  /** Whether a style may put a dash for one entry's people because the entry before it names the same. */
  #isRelated(before: ArticleSource | undefined, { names, lists }: ArticleSource): boolean {
    if (!before) return false;
    if (before.names.length === 0 || names.length === 0) return true;
    return lists.some((list) => before.lists.some((other) => mayReadAlike(list, other, this.#cutFrom)));
  }
}

/** Lists read alike where they are the same, or begin alike and one may be cut short: citeproc does not compare "et al." */
function mayReadAlike(list: readonly string[], other: readonly string[], cutFrom: number): boolean {
  if (list[0] !== other[0]) return false;
  if (list.length >= cutFrom || other.length >= cutFrom) return true;
  return list.length === other.length && list.every((key, index) => key === other[index]);
}
