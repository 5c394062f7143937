import { searchVolumes } from '../publication/search-volumes.ts';
import { textIn } from '../schema/site.ts';
import { topicKinds, type TopicKind } from '../schema/topic.ts';
import { countOfWorks } from './author-view.ts';
import { editionsFor, isShown, type LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { listEditions } from './list-editions.ts';
import type { CountedLink, SearchView } from './view.ts';

/** What found works can be narrowed by; the index of `src/outputs/search-index.ts` has the same names. */
const facets = [
  { id: 'kind', label: 'facetKind' },
  { id: 'topic', label: 'kindTopic' },
  { id: 'region', label: 'kindRegion' },
  { id: 'author', label: 'roleAuthor' },
  { id: 'year', label: 'facetYear' },
] as const;

const topicHeadings = {
  topic: 'topics',
  region: 'regions',
  programme: 'programmes',
  series: 'series',
} as const satisfies Record<TopicKind, string>;

/** The page of the search, which is an index of the whole site where no script runs. */
export function searchView(context: LanguageContext): SearchView {
  const { lang, format, publication } = context;
  const { urls } = publication;
  const { strings } = format;
  const url = urls.search(lang);
  const editions = listEditions(context, (other) => urls.search(other));
  return {
    type: 'search',
    head: head(context, { url, title: strings.search, editions }),
    frame: frame(context, { url, trail: [], editions }),
    title: strings.search,
    url,
    indexUrls: indexUrls(context),
    facets: facets.map(({ id, label }) => ({ id, label: strings[label] })),
    browse: [
      sections(context),
      ...topicKinds.map((kind) => topics(kind, context)),
      authors(context),
      years(context),
    ].filter(({ links }) => links.length > 0),
  };
}

/** A language without articles is that of pages alone, whose readers find what there is in the site's own. */
function indexUrls({ lang, publication }: LanguageContext): readonly string[] {
  const volumes = searchVolumes(lang, publication);
  const found = volumes.length > 0 ? volumes : searchVolumes(publication.site.language, publication);
  return found.map(({ url }) => url);
}

type BrowseGroup = SearchView['browse'][number];

function sections({ lang, format, publication: { site, urls }, bySection }: LanguageContext): BrowseGroup {
  return {
    heading: format.strings.sections,
    id: 'sections',
    links: site.sections.map(({ id, title }) => ({
      text: textIn(title, lang),
      url: urls.section(id, lang),
      count: format.count('works', bySection.get(id)?.length ?? 0),
    })),
  };
}

function topics(kind: TopicKind, context: LanguageContext): BrowseGroup {
  const { lang, format, publication } = context;
  const links = publication.topics
    .filter((topic) => topic.kind === kind && isShown(topic, context))
    .map((topic) => ({
      text: topic.title,
      url: publication.urls.topic(topic.id, lang),
      count: format.count('works', editionsFor(lang, topic.articles, publication).length),
    }));
  return { heading: format.strings[topicHeadings[kind]], id: kind, links: inOrder(links, context) };
}

function authors(context: LanguageContext): BrowseGroup {
  const { lang, format, publication } = context;
  const links = publication.authors
    .filter((author) => isShown(author, context))
    .map((author) => ({
      text: author.name,
      url: publication.urls.author(author.id, lang),
      count: format.count('works', countOfWorks(author, context)),
    }));
  return { heading: format.strings.authors, id: 'authors', links: inOrder(links, context) };
}

function years({ lang, format, publication: { urls }, byYear }: LanguageContext): BrowseGroup {
  return {
    heading: format.strings.years,
    id: 'years',
    links: [...byYear].map(([year, works]) => ({
      text: format.numerals(year),
      url: urls.archive(year, lang),
      count: format.count('works', works.length),
    })),
  };
}

function inOrder(links: readonly CountedLink[], { format }: LanguageContext): readonly CountedLink[] {
  return links.toSorted((a, b) => format.compare(a.text, b.text));
}
