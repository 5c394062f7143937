import { stringsFor } from '../../../src/language/strings.ts';
import { articleKinds, kindName } from '../../../src/publication/kinds.ts';
import { areAlike, canonicalOf, each, nodesOf, one, unless, type ExaminedPage, type Json } from './examined-page.ts';

/** Scholarly works have Highwire's tags, which agree with the page; opinion and news have none. */
export function scholarBreaches(examined: ExaminedPage, article: Json): readonly string[] {
  const { metadata, site } = examined;
  const tags = [...metadata.meta.keys()].filter((name) => /^(?:citation_|dcterms\.)/.test(name));
  // The page calls its kind by name; two kinds of one name may be told of by either.
  const named = articleKinds(site.settings).filter(
    (kind) => kindName(kind, site.settings, metadata.lang) === metadata.kind,
  );
  const isScholarly = named.some((kind) => site.settings.scholarlyKinds.includes(kind));
  if (!isScholarly) return unless(tags.length === 0, `is a ${metadata.kind}, and has tags for Scholar`);
  if (tags.length === 0) return ['has no tags for Scholar'];
  return [
    ...leastBreaches(examined, article),
    ...workBreaches(examined, article),
    ...venueBreaches(examined, article),
    ...coreBreaches(examined, article),
    ...layoutBreaches(examined),
  ];
}

/** The three tags without which Scholar ignores the rest. */
function leastBreaches({ metadata }: ExaminedPage, article: Json): readonly string[] {
  const day = one(metadata, 'citation_publication_date') ?? '';
  const [published = ''] = metadata.dateline.get(stringsFor(metadata.lang).published) ?? [];
  const authors = nodesOf(article, 'author').map(({ name }) => name);
  return [
    ...unless(one(metadata, 'citation_title') === metadata.headings[0], 'has another citation_title'),
    ...unless(areAlike(each(metadata, 'citation_author'), authors), 'has other citation_authors'),
    ...unless(/^\d{4}\/\d\d\/\d\d$/.test(day), 'has no citation_publication_date'),
    ...unless(day.replaceAll('/', '-') === published, 'is dated otherwise for Scholar'),
    ...unless(one(metadata, 'citation_online_date') === day, 'has another citation_online_date'),
  ];
}

function workBreaches({ metadata, address, site }: ExaminedPage, article: Json): readonly string[] {
  const where = one(metadata, 'citation_fulltext_html_url') ?? one(metadata, 'citation_abstract_html_url');
  const [doi] = nodesOf(article, 'identifier').map(({ value }) => value);
  const pdf = each(metadata, 'citation_pdf_url');
  const work = canonicalOf(metadata) ?? (site.isPreview ? article.url : address);
  return [
    ...unless(one(metadata, 'citation_language') === metadata.lang, 'has another citation_language'),
    ...unless(
      areAlike(each(metadata, 'citation_keywords'), each(metadata, 'article:tag')),
      'has other citation_keywords',
    ),
    ...unless(one(metadata, 'citation_doi') === doi, 'has another citation_doi'),
    ...unless(where === work, 'has another citation_fulltext_html_url'),
    ...unless(pdf.length <= 1 && pdf.every((url) => url.startsWith(address)), 'has its PDF elsewhere'),
    ...unless(
      each(metadata, 'citation_reference').filter((text) => text.includes('citation_title=')).length ===
        metadata.references,
      'has other references for Scholar',
    ),
  ];
}

/** Who published it, and as what. */
function venueBreaches({ metadata, series }: ExaminedPage, article: Json): readonly string[] {
  const publisher = one(metadata, 'citation_publisher');
  const isReport = metadata.meta.has('citation_technical_report_institution');
  const venue = one(metadata, isReport ? 'citation_technical_report_institution' : 'citation_journal_title');
  const number = isReport ? article.reportNumber : undefined;
  return [
    ...unless(publisher !== undefined, 'has no citation_publisher'),
    ...unless(isReport === /^(?:Report|ScholarlyArticle)$/.test(String(article['@type'])), 'is no report, or is one'),
    ...unless(venue !== undefined && venue === publisher, 'appeared elsewhere, for Scholar'),
    ...unless(one(metadata, 'citation_technical_report_number') === number, 'has another report number'),
    ...unless(
      areAlike(
        each(metadata, 'citation_series_title'),
        each(metadata, 'article:tag').filter((tag) => series.has(tag)),
      ),
      'is in another series',
    ),
  ];
}

function coreBreaches({ metadata }: ExaminedPage, article: Json): readonly string[] {
  const authors = nodesOf(article, 'author').map(({ name }) => String(name));
  const [doi] = nodesOf(article, 'identifier').map(({ url }) => url);
  return [
    ...unless(one(metadata, 'dcterms.title') === metadata.headings[0], 'has another dcterms.title'),
    // "Paul King, Jr." has a comma here that his byline may not have.
    ...unless(
      areAlike(each(metadata, 'dcterms.creator').map(plainName), authors.map(plainName)),
      'has other dcterms.creators',
    ),
    ...unless(one(metadata, 'dcterms.identifier') === (doi ?? article.url), 'has another dcterms.identifier'),
  ];
}

function plainName(name: string): string {
  return name.replaceAll(',', '');
}

/** Where Scholar looks for what tags do not tell; that the title is the largest text is seen in a browser only. */
function layoutBreaches({ metadata }: ExaminedPage): readonly string[] {
  const { byline, belowTitle, references, referencesHeading, lang } = metadata;
  return [
    ...unless(byline.length === 0 || belowTitle === 'byline', 'does not name its authors right below its title'),
    ...unless(
      references === 0 || referencesHeading === stringsFor(lang).references,
      `has its sources under "${referencesHeading}"`,
    ),
  ];
}
