import type { RelatedDocument } from './related-document.ts';

/** What two articles may share beside words. */
export const featureKinds = ['author', 'coCited', 'series', 'sources', 'topics'] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** The features of one document, each once, as terms: `topics:kazakhstan`. */
export function featuresOf(document: FeatureDocument, citedBy: Iterable<string>): string[] {
  const of = (kind: FeatureKind, ids: Iterable<string>) => [...ids].map((id) => `${kind}:${id}`);
  return [
    ...new Set([
      ...of('author', document.authors),
      ...of('coCited', citedBy),
      ...of('series', document.series),
      ...of('sources', document.sources),
      ...of('sources', document.links.map(asSource)),
      ...of('topics', document.topics),
    ]),
  ].sort();
}

type FeatureDocument = Pick<RelatedDocument, 'authors' | 'series' | 'sources' | 'links' | 'topics'>;

/** To link to a work of this site is to cite it. */
function asSource(work: string): string {
  return `work:${work}`;
}

/** The kind of a feature, as its place in `featureKinds`. */
export function kindOf(feature: string): number {
  return featureKinds.indexOf(feature.slice(0, feature.indexOf(':')) as FeatureKind);
}

/** For each of the works `cited`, the listed works that link to it. */
export function citingWorks(
  documents: readonly Pick<RelatedDocument, 'work' | 'links' | 'listed'>[],
  cited: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const citing = new Map([...cited].map((work) => [work, new Set<string>()]));
  if (cited.size === 0) return citing;
  for (const { work, links, listed } of documents) {
    if (!listed) continue;
    for (const link of links) if (link !== work) citing.get(link)?.add(work);
  }
  return citing;
}
