import type { Problem } from '../problems/problem.ts';
import type { Site } from '../schema/site.ts';
import type { Content } from '../source/read-content.ts';
import { AddressBook } from './address-book.ts';
import { bodySource, type BodyRenderer } from './bodies.ts';
import { connect } from './edges.ts';
import { readEntries, type Entry } from './entries.ts';
import { ImageShelf } from './image-shelf.ts';
import { checkPageUrls } from './check-page-urls.ts';
import { buildNodes } from './nodes.ts';
import { compareText, newestFirst } from './order.ts';
import type { Publication } from './publication.ts';
import { siteUrls } from './urls.ts';

export interface PublicationOptions {
  /** Whether drafts belong to the publication, as in a preview. */
  readonly drafts: boolean;
  /** Paths of the files of the public folder, `/files/report.pdf`, to which articles may link. */
  readonly publicFiles: readonly string[];
  readonly renderBodies: BodyRenderer;
}

export interface BuiltPublication {
  readonly publication: Publication;
  /** Everything that is wrong, those of `content.problems` included. Where one is an error the publication is not fit to print. */
  readonly problems: readonly Problem[];
}

/** Documents → Publication: checks all of them, resolves every reference, and reports every problem at once. */
export async function buildPublication(
  content: Content,
  site: Site,
  options: PublicationOptions,
): Promise<BuiltPublication> {
  const problems: Problem[] = [...content.problems];
  const report = (found: Problem): void => void problems.push(found);
  const languages = [...new Set([site.language, ...site.languages])];
  const urls = siteUrls(site);

  const entries = readEntries(content, site, languages, report);
  const all: readonly Entry<unknown>[] = [...entries.articles, ...entries.authors, ...entries.topics, ...entries.pages];
  const results = await options.renderBodies(all.map(({ document, lang }) => bodySource(document, lang, site)));
  const bodies = new Map(all.map(({ document }, index) => [document, results[index]] as const));

  const isPublished = (entry: (typeof entries.articles)[number]): boolean => options.drafts || !entry.fields.draft;
  const addresses = new AddressBook(entries, { site, urls, languages, isPublished, publicFiles: options.publicFiles });
  const workshop = { site, urls, languages, addresses, images: new ImageShelf(content.images), bodies, report };
  const nodes = buildNodes(entries, workshop);
  connect(nodes, workshop);

  const publication: Publication = {
    site,
    urls,
    languages,
    articles: nodes.articles
      .filter(({ entry }) => isPublished(entry))
      .map(({ article }) => article)
      .sort(newestFirst),
    authors: [...nodes.authors.values()].sort((a, b) => compareText(a.id, b.id)),
    topics: [...nodes.topics.values()]
      .filter(({ file, articles }) => file !== undefined || articles.length > 0)
      .sort((a, b) => compareText(a.id, b.id)),
    pages: nodes.pages,
  };
  checkPageUrls(publication).forEach(report);
  return { publication, problems };
}
