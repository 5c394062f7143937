import type { Citation } from '../markdown/citations/citation.ts';
import type { CslItem } from '../schema/csl-item.ts';
import type { CitationJob } from './citation-task.ts';
import { listsOf } from './source-people.ts';

/** So many sources make a job, and so many jobs are looked through for one that a source may join. */
const sourcesAJob = 16;
const openJobs = 64;

/** A source that several articles cite, with those of its citations that several of them have. */
interface SharedSource {
  readonly key: string;
  readonly item: CslItem;
  readonly citations: readonly Citation[];
}

/**
 * Jobs of one style and language in which each source that several of `jobs` cite is cited once in every way in which
 * several of them cite it alone. No two sources of a job name anybody of the same family name, so that each reads as it
 * does in an article where none of its people has a namesake: a formatter that has done these jobs knows such sources.
 */
export function sharedSourceJobs(jobs: readonly CitationJob[]): readonly CitationJob[] {
  const [first] = jobs;
  // An entry that has a number reads as it does in one article alone.
  if (!first || first.style.csl.includes('citation-number')) return [];
  const { style, lang } = first;
  return namesakesApart(sharedSources(jobs)).map((sources) => ({
    style,
    lang,
    citations: sources.flatMap(({ citations }) => citations),
    items: sources.map(({ key, item }) => [key, item]),
  }));
}

function sharedSources(jobs: readonly CitationJob[]): readonly SharedSource[] {
  const cited = new Map<CslItem, { readonly key: string; readonly uses: Citation[][] }>();
  for (const { items, citations } of jobs) {
    const alone = new Map<string, Citation[]>();
    for (const [key, item] of items) {
      const uses: Citation[] = [];
      alone.set(key, uses);
      const known = cited.get(item);
      if (known) known.uses.push(uses);
      else cited.set(item, { key, uses: [uses] });
    }
    for (const citation of citations) {
      const [cite, second] = citation.cites;
      if (cite && !second) alone.get(cite.key)?.push(citation);
    }
  }
  return [...cited].flatMap(([item, { key, uses }]) =>
    uses.length < 2 ? [] : [{ key, item, citations: repeated(uses.flat()) }],
  );
}

/** One of each sort of citation that there are several of, and one of any sort where there is none. */
function repeated(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  const again = new Map<string, Citation>();
  for (const citation of citations) {
    const { at: _, cites, ...how } = citation;
    const sort = JSON.stringify([how, cites.map(({ at: __, ...cite }) => cite)]);
    if (seen.has(sort)) again.set(sort, citation);
    seen.add(sort);
  }
  return again.size > 0 ? [...again.values()] : citations.slice(0, 1);
}

function namesakesApart(sources: readonly SharedSource[]): readonly (readonly SharedSource[])[] {
  const groups: SharedSource[][] = [];
  let open: { readonly group: SharedSource[]; readonly names: Set<string> }[] = [];
  for (const source of sources) {
    const names = listsOf(source.item).flatMap((list) => list.map(({ key }) => key));
    let place = open.find((group) => names.every((name) => !group.names.has(name)));
    if (!place) {
      place = { group: [], names: new Set() };
      groups.push(place.group);
      open = [...open.slice(-openJobs + 1), place];
    }
    place.group.push(source);
    for (const name of names) place.names.add(name);
    if (place.group.length === sourcesAJob) open = open.filter((other) => other !== place);
  }
  return groups;
}
