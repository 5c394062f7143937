import type { Article, Author } from '../publication/publication.ts';
import { creditRoles, type CreditRole } from '../schema/article.ts';
import { orcidUrl } from '../schema/identifiers.ts';
import { bodyView } from './body.ts';
import { editionsFor, type LanguageContext } from './context.ts';
import { positionOf } from './contributors.ts';
import { feedLinks } from './feeds.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { profileMetadata } from './metadata.ts';
import { pictureView } from './picture.ts';
import type { AuthorView, WorkItem } from './view.ts';
import { withdrawnItem, workItem } from './work-item.ts';

const headings = {
  author: 'worksAsAuthor',
  editor: 'worksAsEditor',
  translator: 'worksAsTranslator',
  reviewer: 'worksAsReviewer',
  interviewer: 'worksAsInterviewer',
} as const satisfies Record<CreditRole, string>;

/** The page of an author: who it is, and the works by role and year. */
export function authorView(author: Author, context: LanguageContext): AuthorView {
  const { lang, format, publication } = context;
  const { urls } = publication;
  const url = urls.author(author.id, lang);
  const editions = new Map(author.languages.map((other) => [other, urls.author(author.id, other)]));
  const description = author.body?.facts.text.split('\n\n')[0];
  const hasWorks = context.articles.some(({ credits }) => credits.some((credit) => credit.author.id === author.id));
  return {
    type: 'author',
    head: head(context, {
      url,
      title: author.name,
      editions,
      ...(description !== undefined && { description }),
      ...(hasWorks && { links: feedLinks(url, author.name, publication) }),
      ...profileMetadata(author, context),
    }),
    frame: frame(context, { url, trail: [{ text: format.strings.authors, url: urls.authors(lang) }], editions }),
    name: author.name,
    kind: author.kind,
    ...positionOf(author, format),
    ...(author.image && { portrait: pictureView(author.image.file, author.image.alt, urls) }),
    ...(author.body && { biography: bodyView(author.body, urls) }),
    links: author.links.map(({ label, url }) => ({ text: label, url })),
    ...(author.orcid !== undefined && { orcid: { text: author.orcid, url: orcidUrl(author.orcid) } }),
    ...(author.email !== undefined && { email: author.email }),
    count: format.count('works', countOfWorks(author, context)),
    roles: [
      ...creditRoles.map((role) => worksInRole(author, role, context)),
      ...(publication.site.record.withdrawnOnAuthorPages ? [withdrawnWorks(author, context)] : []),
    ].filter(({ years }) => years.length > 0),
  };
}

/** How many works readers of the context's language are shown that somebody had a part in, whatever the roles. */
export function countOfWorks({ works }: Author, { lang, publication }: LanguageContext): number {
  const articles = works.map(({ article }) => article);
  return new Set(editionsFor(lang, articles, publication).map(({ slug }) => slug)).size;
}

function worksInRole({ works }: Author, role: CreditRole, context: LanguageContext): AuthorView['roles'][number] {
  const articles = works.filter((work) => work.role === role).map(({ article }) => article);
  return byYear(role, context.format.strings[headings[role]], articles, context, workItem);
}

/** Works that were taken back are named, and nothing of what they said. */
function withdrawnWorks({ withdrawn }: Author, context: LanguageContext): AuthorView['roles'][number] {
  return byYear('withdrawn', context.format.strings.worksWithdrawn, withdrawn, context, withdrawnItem);
}

function byYear(
  id: string,
  heading: string,
  articles: readonly Article[],
  context: LanguageContext,
  item: (article: Article, context: LanguageContext) => WorkItem,
): AuthorView['roles'][number] {
  const years = Map.groupBy(editionsFor(context.lang, articles, context.publication), ({ date }) => date.slice(0, 4));
  return {
    heading,
    id,
    years: [...years].map(([year, inYear]) => ({
      heading: context.format.numerals(year),
      id: `${id}-${year}`,
      works: inYear.map((article) => item(article, context)),
    })),
  };
}
