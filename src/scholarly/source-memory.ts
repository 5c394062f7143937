import CSL from 'citeproc';

type Engine = InstanceType<typeof CSL.Engine>;
type Disambiguation = CSL.Disambiguation;

/** What one engine has worked out of sources, by what they say. */
interface Memory {
  /** The sources of the article at hand that nothing in it can change, each with the name by which it is known here. */
  names: ReadonlyMap<string, string>;
  readonly cites: Map<string, KeptCite>;
  readonly sortKeys: Map<string, readonly unknown[]>;
}

interface KeptCite {
  readonly text: string;
  readonly settings: Disambiguation;
}

const memories = new WeakMap<Engine, Memory>();

/**
 * From here on an engine takes what it has worked out of a source in one article for the next: its shortest cite, by
 * which citeproc looks for others like it, and what it is sorted by. `names` has those sources of the article that are
 * about to be formatted whose people have no namesakes in it; for all others citeproc works as ever.
 */
export function rememberSources(engine: Engine, names: ReadonlyMap<string, string>): void {
  const memory = memories.get(engine);
  if (memory) memory.names = names;
  else memories.set(engine, { names, cites: new Map(), sortKeys: new Map() });
}

const { getAmbiguousCite: usualCite, getSortKeys: usualSortKeys } = CSL;

CSL.getAmbiguousCite = function (item, disambiguation, visualForm, cite) {
  const memory = memories.get(this);
  const name = memory?.names.get(item.id);
  // Once a source is in the engine's register, its cite depends on what is found there.
  if (!memory || name === undefined || this.registry.registry[item.id])
    return usualCite.call(this, item, disambiguation, visualForm, cite);
  const kept = memory.cites.get(name);
  if (kept) return recall(this, kept);
  const text = usualCite.call(this, item, disambiguation, visualForm, cite);
  memory.cites.set(name, { text, settings: copyOf(this.tmp.disambig_settings) });
  return text;
};

/** Leaves the engine as it would be if it had printed the cite. */
function recall({ tmp }: Engine, { text, settings }: KeptCite): string {
  tmp.disambig_request = false;
  tmp.disambig_settings = Object.assign(new CSL.AmbigConfig(), copyOf(settings));
  tmp.area = 'citation';
  tmp.root = 'citation';
  tmp.just_looking = false;
  return text;
}

function copyOf(settings: Disambiguation): Disambiguation {
  const { names, givens } = settings;
  return { ...settings, names: [...names], givens: givens.map((each) => [...each]) };
}

CSL.getSortKeys = function (item, area) {
  const memory = memories.get(this);
  const name = memory?.names.get(item.id);
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
