import type { CslItem, CslName } from '../schema/csl-item.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { isoDate, namesOf, textOf } from './csl-value.ts';
import { readName } from '../publication/csl-name.ts';
import { ownWork } from '../publication/own-work.ts';

export interface NamedTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags by which Google Scholar and Zotero know a work
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). Only the kinds that the site calls scholarly
 * have them: Scholar asks to be spared opinion and news. Names stand without degrees and affiliations.
 */
export function highwireTags(article: Article, publication: Publication): readonly NamedTag[] {
  if (!publication.site.scholarlyKinds.includes(article.kind)) return [];
  const work = ownWork(article, publication);
  const isReport = ['report', 'brief', 'working-paper'].includes(article.kind);
  return [
    ['citation_title', article.title],
    ...work.authors.map((name) => ['citation_author', taggedName(name)]),
    ['citation_publication_date', slashed(article.date)],
    ['citation_online_date', slashed(article.date)],
    ['citation_language', article.lang],
    ...work.keywords.map((word) => ['citation_keywords', word]),
    ['citation_doi', work.doi],
    ['citation_publisher', work.publisher],
    [isReport ? 'citation_technical_report_institution' : 'citation_journal_title', work.publisher],
    ['citation_technical_report_number', isReport ? work.number : undefined],
    ...article.topics.filter(({ kind }) => kind === 'series').map(({ title }) => ['citation_series_title', title]),
    ['citation_abstract_html_url', article.kind === 'abstract' ? work.url : undefined],
    ['citation_fulltext_html_url', article.kind === 'abstract' ? undefined : work.url],
    ...article.sources.map(({ item }) => ['citation_reference', citationReference(item)]),
  ].flatMap(([name = '', content = '']) => (content === '' ? [] : [{ name, content }]));
}

/** A source as `citation_reference` has it: Highwire's own tags, joined by semicolons. */
export function citationReference(item: CslItem): string {
  const isJournal = item.type.startsWith('article');
  const container = textOf(item, 'container-title');
  const pairs: readonly (readonly [tag: string, value: string])[] = [
    ['citation_title', item.title ?? ''],
    ...namesOf(item, 'author').map((name) => ['citation_author', taggedName(name)] as const),
    ['citation_publication_date', slashed(isoDate(item.issued))],
    [isJournal ? 'citation_journal_title' : 'citation_inbook_title', container],
    ['citation_volume', textOf(item, 'volume')],
    ['citation_issue', textOf(item, 'issue')],
    ['citation_firstpage', textOf(item, 'page').split(/[-–]/)[0] ?? ''],
    ['citation_lastpage', textOf(item, 'page').split(/[-–]/)[1] ?? ''],
    ['citation_publisher', textOf(item, 'publisher')],
    ['citation_doi', item.DOI ?? ''],
  ];
  return pairs
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}=${value.replaceAll(';', ',')}`)
    .join('; ');
}

/** A comma in a person's name would be taken for the one behind a family name. */
function taggedName(name: CslName): string {
  return name.literal ?? readName(name).replaceAll(',', '');
}

function slashed(date: string): string {
  return date.replaceAll('-', '/');
}
