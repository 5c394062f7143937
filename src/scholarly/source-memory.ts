import CSL from 'citeproc';
import type { ArticleSource } from './article-sources.ts';
import type { CitationMemory, KeptCite } from './citation-memory.ts';

type Engine = InstanceType<typeof CSL.Engine>;
type Disambiguation = CSL.Disambiguation;

/** What an engine may take over for the article at hand. */
interface Known {
  readonly memory: CitationMemory;
  /** The sources that nothing in the article can change, each with the name by which the memory knows it. */
  readonly names: ReadonlyMap<string, string>;
}

const knownBy = new WeakMap<Engine, Known>();

/**
 * From here on an engine takes what it has worked out of a source in one article for the next: its cites, by which
 * citeproc looks for others like it, and what it is sorted by. `sources` are those of the article that is about to be
 * formatted; for those whose people have namesakes in it, citeproc works as ever.
 */
export function rememberSources(engine: Engine, memory: CitationMemory, sources: readonly ArticleSource[]): void {
  const names = new Map(sources.filter(({ isAlone }) => isAlone).map(({ id, digest }) => [id, digest]));
  knownBy.set(engine, { memory, names });
}

const { getAmbiguousCite: usualCite, getSortKeys: usualSortKeys } = CSL;

CSL.getAmbiguousCite = function (item, disambiguation, visualForm, cite) {
  const { memory, names } = knownBy.get(this) ?? {};
  const name = names?.get(item.id);
  const known = this.registry.registry[item.id];
  // A number is known by its place in the list only.
  if (!memory || name === undefined || cite || (known && this.opt.update_mode === CSL.NUMERIC))
    return usualCite.call(this, item, disambiguation, visualForm, cite);
  const key = JSON.stringify([name, disambiguation, known?.disambig]);
  const asked = disambiguation ?? (known?.disambig === false ? undefined : known?.disambig);
  const kept = memory.cites.get(key);
  if (kept) return recall(this, kept, asked);
  const text = usualCite.call(this, item, disambiguation, visualForm, cite);
  const {
    disambig_settings: settings,
    names_max: { mystack: namesMax },
    disambiguate_count: count,
    disambiguate_maxMax: most,
  } = this.tmp;
  memory.cites.set(key, { text, settings: copyOf(settings), namesMax: [...namesMax], count, most });
  return text;
};

/** Leaves the engine as it would be if it had printed the cite, by settings that it was asked to print it by or new ones. */
function recall(
  { tmp }: Engine,
  { text, settings, namesMax, count, most }: KeptCite,
  asked: Disambiguation | undefined,
): string {
  tmp.disambig_request = false;
  tmp.disambig_settings = Object.assign(asked ?? new CSL.AmbigConfig(), copyOf(settings));
  tmp.names_max.mystack = [...namesMax];
  tmp.disambiguate_count = count;
  tmp.disambiguate_maxMax = most;
  tmp.area = 'citation';
  tmp.root = 'citation';
  tmp.just_looking = false;
  return text;
}

/** Settings that an engine may go on to change. */
export function copyOf(settings: Disambiguation): Disambiguation {
  const { names, givens } = settings;
  return { ...settings, names: [...names], givens: givens.map((each) => [...each]) };
}

CSL.getSortKeys = function (item, area) {
  const { memory, names } = knownBy.get(this) ?? {};
  const name = names?.get(item.id);
  // What is sorted by its number is not known by its source.
  if (!memory || name === undefined || this.opt.update_mode === CSL.NUMERIC)
    return usualSortKeys.call(this, item, area);
  const key = `${area} ${name}`;
  const kept = memory.sortKeys.get(key) ?? [...usualSortKeys.call(this, item, area)];
  memory.sortKeys.set(key, kept);
  this.tmp.disambig_request = false;
  this.tmp.disambig_override = false;
  this.tmp.suppress_decorations = false;
  return [...kept];
};
