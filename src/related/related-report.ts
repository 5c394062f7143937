import type { DocumentRecord } from './collection.ts';
import type { RelatedIndex } from './related-index.ts';

/** What editors should look at; every list in the order of ids. */
export interface RelatedReport {
  /** Listed articles that nothing leads to: no link in a body, no list of related articles. */
  readonly orphans: readonly string[];
  /** Picks that are not returned: `to` stands in the list of `from` by pick, but `from` not in that of `to`. */
  readonly oneWayPicks: readonly { readonly from: string; readonly to: string }[];
  /** Picks of works that readers cannot be sent to: not listed, withdrawn since, or not there. */
  readonly withdrawnPicks: readonly { readonly from: string; readonly work: string }[];
  /** Articles below more others than the cap allows, by the editors' picks, and below how many. */
  readonly tooOften: readonly { readonly id: string; readonly count: number }[];
}

/** What is amiss in the lists of all listed articles. */
export function relatedReport(index: RelatedIndex): RelatedReport {
  const { records, weights } = index;
  const listed = records.filter((record) => record.listed);
  const lists = new Map(listed.map(({ id }) => [id, index.related(id, weights.listed)]));
  const fronts = listed.flatMap(({ id }) => index.related(id, weights.shown).map((related) => related.id));
  const counts = new Map<string, number>();
  for (const id of fronts) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    orphans: findOrphans(listed, new Set([...lists.values()].flat().map(({ id }) => id))),
    oneWayPicks: listed.flatMap(({ id }) =>
      (lists.get(id) ?? [])
        .filter(({ id: to, reasons }) => reasons[0]?.type === 'pick' && !lists.get(to)?.some((back) => back.id === id))
        .map(({ id: to }) => ({ from: id, to })),
    ),
    withdrawnPicks: findWithdrawnPicks(listed),
    tooOften: [...counts]
      .filter(([, count]) => count > weights.cap * weights.shown)
      .map(([id, count]) => ({ id, count }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function findOrphans(listed: readonly DocumentRecord[], recommended: ReadonlySet<string>): string[] {
  const linked = new Set(listed.flatMap(({ links, work }) => links.filter((link) => link !== work)));
  return listed.filter(({ id, work }) => !recommended.has(id) && !linked.has(work)).map(({ id }) => id);
}

function findWithdrawnPicks(listed: readonly DocumentRecord[]): { from: string; work: string }[] {
  const works = new Set(listed.map(({ work }) => work));
  return listed.flatMap(({ id, picks }) =>
    picks.filter((work) => !works.has(work)).map((work) => ({ from: id, work })),
  );
}
