import type CSL from 'citeproc';

type Disambiguation = CSL.Disambiguation;

/**
 * What one engine has worked out of sources, each by what it says: plain data, which engines of the same style and
 * language in other threads may take over.
 */
export interface CitationMemory {
  /** How a source would be cited, by which citeproc looks for others that read the same. */
  readonly cites: Map<string, KeptCite>;
  /** What a source is sorted by. */
  readonly sortKeys: Map<string, readonly unknown[]>;
  /** Citations as they are printed. */
  readonly clusters: Map<string, KeptCluster>;
  /** Entries of lists of references, as HTML. */
  readonly entries: Map<string, string>;
}

export interface KeptCite {
  readonly text: string;
  readonly settings: Disambiguation;
  readonly namesMax: readonly unknown[];
  readonly count: number;
  readonly most: number;
}

export interface KeptCluster {
  readonly text: string;
  /** What the engine then knows of how to tell each source from others: printing a citation may change it. */
  readonly settings: readonly (Disambiguation | false | undefined)[];
}

export function emptyMemory(): CitationMemory {
  return { cites: new Map(), sortKeys: new Map(), clusters: new Map(), entries: new Map() };
}

/** Puts into one memory what another holds. */
export function addMemory(to: CitationMemory, from: CitationMemory): void {
  for (const [key, value] of from.cites) to.cites.set(key, value);
  for (const [key, value] of from.sortKeys) to.sortKeys.set(key, value);
  for (const [key, value] of from.clusters) to.clusters.set(key, value);
  for (const [key, value] of from.entries) to.entries.set(key, value);
}

/** Takes all out of a memory. */
export function takeMemory({ cites, sortKeys, clusters, entries }: CitationMemory): CitationMemory {
  const taken = {
    cites: new Map(cites),
    sortKeys: new Map(sortKeys),
    clusters: new Map(clusters),
    entries: new Map(entries),
  };
  for (const kept of [cites, sortKeys, clusters, entries]) kept.clear();
  return taken;
}
