import { isoDate, namesOf, textOf } from '../scholarly/csl-value.ts';
import { authorName } from '../publication/own-work.ts';
import { readName, wholeFamily } from '../publication/csl-name.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { orcidUrl, parseDoi } from '../schema/identifiers.ts';
import { textIn } from '../schema/site.ts';
import { element, xmlDocument } from './xml.ts';

export interface DepositOptions {
  /** The moment of the deposit, an instant with its offset: of two deposits of one DOI, Crossref keeps the later. */
  readonly now: string;
  /** Where Crossref writes what it made of the deposit. */
  readonly email: string;
}

const schema = 'http://www.crossref.org/schema/5.3.1';

/** The roles that Crossref knows; of an interviewer it wants nothing. */
const roles = new Set(['author', 'editor', 'translator', 'reviewer']);

/**
 * What Crossref is sent to register the DOIs of the published works that have one, by its schema 5.3.1
 * (https://www.crossref.org/documentation/schema-library/markup-guide-record-types/). `undefined` where none has.
 */
export function crossrefDeposit(publication: Publication, { now, email }: DepositOptions): string | undefined {
  const works = publication.articles.filter(({ doi, status }) => doi !== undefined && status === 'published');
  if (works.length === 0) return undefined;
  const { site } = publication;
  const publisher = textIn(site.name, site.language);
  const timestamp = new Date(now).toISOString().replace(/\D/g, '').slice(0, 17);
  return xmlDocument([
    `<doi_batch version="5.3.1" xmlns="${schema}" xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${schema} https://www.crossref.org/schemas/crossref5.3.1.xsd">`,
    '<head>',
    element('doi_batch_id', `${new URL(site.url).hostname}-${timestamp}`),
    element('timestamp', timestamp),
    '<depositor>',
    element('depositor_name', publisher),
    element('email_address', email),
    '</depositor>',
    element('registrant', publisher),
    '</head>',
    '<body>',
    ...works.flatMap((article) => workLines(article, publication)),
    '</body>',
    '</doi_batch>',
  ]);
}

function workLines(article: Article, publication: Publication): readonly string[] {
  const isReport = ['report', 'brief', 'working-paper'].includes(article.kind);
  const publisher = textIn(publication.site.name, article.lang);
  const institution = `<institution>${element('institution_name', publisher)}</institution>`;
  const language = new Intl.Locale(article.lang).language;
  const lines = {
    contributors: contributorLines(article),
    titles: `<titles>${element('title', article.title)}</titles>`,
    summary:
      article.summary === undefined
        ? ''
        : `<jats:abstract xml:lang="${language}">${element('jats:p', article.summary)}</jats:abstract>`,
    doi: [
      '<doi_data>',
      element('doi', article.doi),
      element('resource', publication.urls.absolute(article.url)),
      '</doi_data>',
      ...citationLines(article),
    ],
  };
  const [year, month, day] = article.date.split('-');
  const date = element('month', month) + element('day', day) + element('year', year);
  if (isReport) {
    return [
      '<report-paper>',
      `<report-paper_metadata language="${language}">`,
      ...[...lines.contributors, lines.titles, lines.summary],
      `<publication_date media_type="online">${date}</publication_date>`,
      `<publisher>${element('publisher_name', publisher)}</publisher>`,
      institution,
      article.number === undefined ? '' : `<publisher_item>${element('item_number', article.number)}</publisher_item>`,
      ...lines.doi,
      '</report-paper_metadata>',
      '</report-paper>',
    ];
  }
  return [
    `<posted_content type="other" language="${language}">`,
    ...[...lines.contributors, lines.titles, `<posted_date>${date}</posted_date>`, institution, lines.summary],
    ...lines.doi,
    '</posted_content>',
  ];
}

function contributorLines({ credits }: Article): readonly string[] {
  const known = credits.filter(({ role }) => roles.has(role));
  const lines = known.map(({ author, role }, index) => {
    const place = `sequence="${index === 0 ? 'first' : 'additional'}" contributor_role="${role}"`;
    const name = authorName(author);
    if (name.literal !== undefined) return element('organization', name.literal).replace('>', ` ${place}>`);
    const parts = [
      element('given_name', name.given),
      element('surname', wholeFamily(name)),
      element('suffix', name.suffix),
      element('ORCID', author.orcid && orcidUrl(author.orcid)),
    ];
    return `<person_name ${place}>${parts.join('')}</person_name>`;
  });
  return lines.length === 0 ? [] : ['<contributors>', ...lines, '</contributors>'];
}

/** The DOI of a source is enough for Crossref; others are told in words. */
function citationLines({ sources }: Article): readonly string[] {
  if (sources.length === 0) return [];
  const citations = sources.map(({ item }, index) => {
    const doi = parseDoi(item.DOI ?? '');
    const authors = namesOf(item, 'author').map(readName).join(', ');
    const words = [authors, item.title, textOf(item, 'container-title'), isoDate(item.issued).slice(0, 4), item.URL];
    const content =
      doi === undefined ? element('unstructured_citation', words.filter(Boolean).join('. ')) : element('doi', doi);
    return `<citation key="ref${index + 1}">${content}</citation>`;
  });
  return ['<citation_list>', ...citations, '</citation_list>'];
}
