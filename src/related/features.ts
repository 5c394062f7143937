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

/** For each work, the listed works that link to it. */
export function citingWorks(documents: readonly RelatedDocument[]): ReadonlyMap<string, ReadonlySet<string>> {
  const citing = new Map<string, Set<string>>();
  for (const document of documents) {
    if (!document.listed) continue;
    for (const work of document.links) {
      if (work === document.work) continue;
      const works = citing.get(work);
      if (works === undefined) citing.set(work, new Set([document.work]));
      else works.add(document.work);
    }
  }
  return citing;
}
