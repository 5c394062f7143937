import { fill } from '../language/strings.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { listEditions } from './list-editions.ts';
import type { SiteWeights } from './site-weights.ts';
import { software } from './software.ts';
import type { ColophonView } from './view.ts';

/**
 * What the site is made of and what it weighs. `pages` is the number of all its pages. Nothing here depends on the
 * clock or the machine, so that the same content makes the same page.
 */
export function colophonView(context: LanguageContext, pages: number, weights?: SiteWeights): ColophonView {
  const { lang, format, publication } = context;
  const { site, urls } = publication;
  const url = urls.colophon(lang);
  const title = format.strings.colophon;
  const description = format.strings.colophonDescription;
  const editions = listEditions(context, (other) => urls.colophon(other));
  return {
    type: 'colophon',
    head: head(context, { url, title, description, editions }),
    frame: frame(context, { url, trail: [], editions }),
    title,
    description,
    counts: counts(context, pages),
    ...(weights && { weights: weightsView(context, weights) }),
    typefaces: (site.colophon ? site.colophon.typefaces : []).map(({ name, url, by, licence }) => ({
      text: name,
      ...(url !== undefined && { url }),
      ...(by !== undefined && { by: fill(format.strings.typefaceBy, { name: by }) }),
      licence,
    })),
    software,
  };
}

function counts({ format, publication }: LanguageContext, pages: number): ColophonView['counts'] {
  const { articles, authors, topics, languages } = publication;
  const { strings } = format;
  const works = new Set(articles.map(({ slug }) => slug)).size;
  const words = articles.reduce((sum, { body }) => sum + body.facts.words, 0);
  return [
    { label: strings.colophonWorks, count: format.number(works) },
    ...(articles.length > works ? [{ label: strings.colophonEditions, count: format.number(articles.length) }] : []),
    { label: strings.authors, count: format.number(authors.length) },
    { label: strings.topics, count: format.number(topics.length) },
    { label: strings.languages, count: format.number(languages.length) },
    { label: strings.colophonPages, count: format.number(pages) },
    // Rounded, so that not every edit of a word makes another page.
    { label: strings.colophonWords, count: format.number(words, 3) },
  ];
}

function weightsView({ format }: LanguageContext, weights: SiteWeights): NonNullable<ColophonView['weights']> {
  const { strings } = format;
  const { types, sheet, script, fonts, quality, sampleSize } = weights;
  const isSample = types.some(({ pages }) => pages > sampleSize);
  return {
    columns: [strings.weightKind, strings.weightPages, strings.weightMedian, strings.weightLargest],
    rows: types.map(({ type, pages, median, largest }) => ({
      label: strings[`pageType_${type}`],
      cells: [format.number(pages), format.kilobytes(median), format.kilobytes(largest)],
    })),
    shared: [
      { label: strings.weightSheet, size: format.kilobytes(sheet) },
      { label: strings.weightFonts, size: format.kilobytes(fonts) },
      { label: strings.weightScript, size: format.kilobytes(script) },
    ],
    notes: [
      fill(strings.weightNote, { quality }),
      ...(isSample ? [fill(strings.weightSampleNote, { n: format.number(sampleSize) })] : []),
    ],
  };
}
