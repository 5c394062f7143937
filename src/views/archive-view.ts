import { fill } from '../language/strings.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { listEditions } from './list-editions.ts';
import { collectionMetadata } from './metadata.ts';
import type { ArchiveView } from './view.ts';
import { workItem } from './work-item.ts';

/** The years in which something was published, newest first. */
export function archiveYears({ byYear }: LanguageContext): readonly string[] {
  return [...byYear.keys()];
}

/** A year of the archive by month; without a year, the front of the archive, which only lists the years. */
export function archiveView(year: string | undefined, context: LanguageContext): ArchiveView {
  const { lang, format, publication, byYear } = context;
  const { urls } = publication;
  const { strings } = format;
  const url = urls.archive(year, lang);
  const title = year === undefined ? strings.archive : fill(strings.archiveOf, { year: format.numerals(year) });
  const editions = year === undefined ? listEditions(context, (other) => urls.archive(undefined, other)) : undefined;
  const months = Map.groupBy(byYear.get(year ?? '') ?? [], ({ date }) => date.slice(0, 7));
  return {
    type: 'archive',
    head: head(context, {
      url,
      title,
      ...(editions && { editions }),
      ...collectionMetadata({ name: title, url }, byYear.get(year ?? '') ?? [], context),
    }),
    frame: frame(context, {
      url,
      trail: year === undefined ? [] : [{ text: strings.archive, url: urls.archive(undefined, lang) }],
      ...(editions && { editions }),
    }),
    title,
    years: [...byYear].map(([each, works]) => ({
      label: format.numerals(each),
      url: urls.archive(each, lang),
      count: format.count('works', works.length),
      current: each === year,
    })),
    months: [...months].map(([month, works]) => ({
      heading: format.month(month),
      id: `month-${month}`,
      works: works.map((article) => workItem(article, context)),
    })),
  };
}
