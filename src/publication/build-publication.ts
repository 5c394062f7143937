import type { Problem } from '../problems/problem.ts';
import type { Site } from '../schema/site.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';
import type { Content } from '../source/read-content.ts';
import { AddressBook } from './address-book.ts';
import { bodySources, type BodyRenderer } from './bodies.ts';
import { connect } from './edges.ts';
import { readEntries, type Entries, type Entry } from './entries.ts';
import { ImageShelf } from './image-shelf.ts';
import { checkPageUrls } from './check-page-urls.ts';
import { buildNodes } from './nodes.ts';
import { compareText, newestFirst } from './order.ts';
import type { Publication } from './publication.ts';
import { Schedule, type PublicNames, type Waiting } from './schedule.ts';
import { TableShelf } from './table-shelf.ts';
import { siteUrls } from './urls.ts';
import { readVersions } from './versions.ts';
import type { Workshop } from './workshop.ts';

export interface PublicationOptions {
  /** The build's time, an instant with its offset: what is due later is not published. */
  readonly now: string;
  /** Whether what is not published yet belongs to the publication, as in a preview. */
  readonly drafts: boolean;
  /** Paths of the files of the public folder, `/files/report.pdf`, to which articles may link. */
  readonly publicFiles: readonly string[];
  readonly icon?: string | undefined;
  readonly citationStyle: CitationStyle;
  readonly renderBodies: BodyRenderer;
}

export interface BuiltPublication {
  readonly publication: Publication;
  /** Everything that is wrong, those of `content.problems` included. Where one is an error the publication is not fit to print. */
  readonly problems: readonly Problem[];
  /** What is not published yet. It is no part of the publication, so that no page can show it. */
  readonly waiting: readonly Waiting[];
  /** What the files say, with the place of everything. */
  readonly entries: Entries;
  /** What is known of the body of each file. */
  readonly bodies: Workshop['bodies'];
  /** By path from the content folder. */
  readonly images: Content['images'];
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
  const versions = readVersions(content.versions ?? [], entries.articles, site.language, report);
  const all: readonly Entry<unknown>[] = [
    ...[...entries.articles, ...entries.authors, ...entries.topics, ...entries.pages],
    ...versions,
  ];
  const results = await options.renderBodies(bodySources(all, site, options.citationStyle.notes));
  const bodies = new Map(all.map(({ document }, index) => [document, results[index]] as const));

  const time = { now: options.now, timeZone: site.timeZone };
  const schedule = new Schedule(time, options.drafts);
  const names = entries.isComplete ? schedule.publicNames(entries) : everyName(entries);
  const listed = entries.articles.filter((entry) => schedule.isListed(entry));
  const { publicFiles } = options;
  const addresses = new AddressBook(entries, { site, urls, languages, names, listed, publicFiles });
  const images = new ImageShelf(content.images);
  const tables = new TableShelf(content.tables);
  const workshop = {
    site,
    urls,
    languages,
    addresses,
    images,
    tables,
    bodies,
    sources: content.sources,
    versions,
    report,
    time,
    schedule,
  };
  const nodes = buildNodes(entries, workshop);
  connect(nodes, workshop);

  const waiting = schedule.waiting(entries.articles);
  const ordered = nodes.articles.toSorted((a, b) => newestFirst(a.article, b.article));
  const next = waiting[0]?.due;
  const publication: Publication = {
    site,
    urls,
    citationStyle: options.citationStyle,
    languages,
    isPreview: options.drafts,
    ...(options.icon !== undefined && { icon: options.icon }),
    ...(next !== undefined && { nextPublication: next }),
    articles: ordered.filter(({ entry }) => schedule.isListed(entry)).map(({ article }) => article),
    withdrawn: ordered.filter(({ entry }) => schedule.status(entry) === 'withdrawn').map(({ article }) => article),
    authors: [...nodes.authors.values()]
      .filter(({ id }) => names.authors.has(id))
      .sort((a, b) => compareText(a.id, b.id)),
    topics: [...nodes.topics.values()].filter(({ id }) => names.topics.has(id)).sort((a, b) => compareText(a.id, b.id)),
    pages: nodes.pages,
  };
  checkPageUrls(publication).forEach(report);
  return { publication, problems, waiting, entries, bodies, images: content.images };
}

/** Where an article could not be read, who and what it names is unknown, and nothing is hidden for want of a work. */
function everyName({ authors, topics }: Entries): PublicNames {
  const ids = (entries: readonly Entry<unknown>[]) => new Set(entries.map(({ document }) => document.slug));
  return { authors: ids(authors), topics: ids(topics) };
}
