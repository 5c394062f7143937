import type { Format } from '../language/format.ts';
import { fill } from '../language/strings.ts';
import { textIn, type Site } from '../schema/site.ts';
import type { LanguageContext } from './context.ts';
import { feedLinks } from './feeds.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { collectionMetadata } from './metadata.ts';
import { listEditions } from './list-editions.ts';
import type { Pagination, SectionView } from './view.ts';
import { sectionRun, workInSection } from './work-item.ts';

/** How many pages a section has: at least one. */
export function sectionPages(id: string, { bySection, publication: { site } }: LanguageContext): number {
  return Math.max(1, Math.ceil((bySection.get(id)?.length ?? 0) / site.pageSizes.section));
}

/** One page of a section's works, newest first; `page` counts from 1. */
export function sectionView(
  { id, title, description }: Site['sections'][number],
  page: number,
  context: LanguageContext,
): SectionView {
  const { lang, bySection, publication, format } = context;
  const { site, urls } = publication;
  const url = urls.section(id, lang, page);
  const size = site.pageSizes.section;
  const paging = pagination(page, sectionPages(id, context), format, (number) => urls.section(id, lang, number));
  const name = textIn(title, lang);
  const editions = page === 1 ? listEditions(context, (other) => urls.section(id, other)) : undefined;
  const articles = (bySection.get(id) ?? []).slice((page - 1) * size, page * size);
  return {
    type: 'section',
    head: head(context, {
      url,
      title: page === 1 ? name : `${name}, ${paging.label}`,
      ...(description && page === 1 && { description: textIn(description, lang) }),
      ...(editions && { editions }),
      ...(articles.length > 0 && { links: feedLinks(urls.section(id, lang), name, publication) }),
      ...collectionMetadata({ name, url }, articles, context),
    }),
    frame: frame(context, { url, trail: page === 1 ? [] : [sectionRun(id, context)], ...(editions && { editions }) }),
    title: name,
    ...(description && { description: textIn(description, lang) }),
    works: articles.map((article) => workInSection(article, context)),
    pagination: paging,
  };
}

function pagination(page: number, pages: number, format: Format, url: (page: number) => string): Pagination {
  return {
    page,
    pages,
    label: fill(format.strings.pageOf, { page: format.numerals(page), pages: format.numerals(pages) }),
    ...(page > 1 && { newer: url(page - 1) }),
    ...(page < pages && { older: url(page + 1) }),
    links: pageNumbers(page, pages).map((number) => ({
      label: format.numerals(number),
      url: url(number),
      current: number === page,
    })),
  };
}

/** The first and the last page, and two on either side of this one: a long archive keeps a short row of numbers. */
function pageNumbers(page: number, pages: number): readonly number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
}
