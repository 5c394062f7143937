import type { SourceEntry } from '../source/references/source-entry.ts';
import { citationItem } from './citable-work.ts';
import type { ArticleNode } from './nodes.ts';
import { ownWork } from './own-work.ts';
import type { Article } from './publication.ts';
import { sourceAddress, sourceDoi } from './source-identity.ts';
import type { Workshop } from './workshop.ts';

/**
 * Completes the sources of articles by the works of ours that they cite by slug (`[@border-accord]`), and ties every
 * article to those of ours that it cites: by slug, by DOI, by our own address or that of the first publication.
 */
export function connectCitedWorks(nodes: readonly ArticleNode[], workshop: Workshop): void {
  const byEntry = new Map(nodes.map(({ entry, article }) => [entry, article]));
  for (const { article, entry } of nodes) {
    article.sources = inCitedOrder(article, (slug) => {
      const cited = workshop.addresses.article(slug, entry.lang);
      const work = cited && workshop.schedule.isReadableFrom(entry, cited) ? byEntry.get(cited) : undefined;
      return work && ownSource(slug, work, workshop);
    });
  }
  const editions = worksByIdentity(nodes, workshop);
  for (const { article } of nodes) {
    const cited = article.sources.map(({ item }) => {
      const found = editions.get(sourceDoi(item) ?? '') ?? editions.get(sourceAddress(item.URL) ?? '') ?? [];
      return found.find(({ lang }) => lang === article.lang) ?? found[0];
    });
    article.cites = [...new Set(cited)].filter(
      (other) => other !== undefined && other.slug !== article.slug,
    ) as Article[];
  }
}

/** The sources in the order in which they are first cited, with what `ownWorkOf` makes of the keys among them that are none. */
function inCitedOrder(
  { sources, body }: Article,
  ownWorkOf: (key: string) => SourceEntry | undefined,
): readonly SourceEntry[] {
  const known = new Map(sources.map((source) => [source.key, source]));
  const keys = new Set(body.facts.citations.flatMap(({ cites }) => cites.map(({ key }) => key)));
  return [...keys].flatMap((key) => known.get(key) ?? ownWorkOf(key) ?? []);
}

function ownSource(key: string, work: Article, workshop: Workshop): SourceEntry {
  const item = { ...citationItem(ownWork(work, workshop)), id: key };
  return { key, item, file: work.file, at: { line: 1, column: 1 } };
}

/** The editions that readers can open, by all that a list of sources may call them. */
function worksByIdentity(
  nodes: readonly ArticleNode[],
  { schedule, urls }: Workshop,
): ReadonlyMap<string, readonly Article[]> {
  const named = nodes
    .filter(({ entry }) => schedule.hasPage(entry))
    .flatMap(({ article }) => {
      const { doi, canonical, url } = article;
      const names = [doi, sourceAddress(canonical), sourceAddress(urls.absolute(url))];
      return names.flatMap((name) => (name === undefined ? [] : [{ name, article }]));
    });
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, works]) => [name, works.map(({ article }) => article)]));
}
