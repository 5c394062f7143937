import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stringsFor } from '../../../src/language/strings.ts';
import type { Site } from '../../../src/schema/site.ts';
import { answersByDigest } from './answers-by-digest.ts';
import { areAlike, nodesOf, unless, type ExaminedPage, type Json } from './examined-page.ts';

interface Cited {
  readonly title: string;
  readonly authors: readonly string[];
  /** `2025-03-18`. */
  readonly date: string;
  readonly url: string;
}

interface CslItem {
  readonly title?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
  readonly author?: readonly Readonly<Record<string, string>>[];
}

const load = createRequire(import.meta.url);
const { plugins } = load('@citation-js/core') as {
  plugins: { input: { chain(text: string, options: object): readonly CslItem[] } };
};
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');

/** The names under which an article offers the styles. */
const styleNames: Readonly<Record<Site['citeThis'][number], string>> = {
  apa: 'APA',
  'chicago-author-date': 'Chicago',
  'modern-language-association': 'MLA',
  'gost-r-7-0-5-2008-numeric': 'GOST R 7.0.5',
};

const files = ['cite.bib', 'cite.ris', 'cite.json'];
const known = answersByDigest<readonly string[]>();

/** How an article says that it is to be cited: in words, and in the files that lie in its `folder`. */
export function citationBreaches(
  { metadata, page, site }: ExaminedPage,
  article: Json,
  folder: string,
): readonly string[] {
  const { citations, citationFiles, lang } = metadata;
  const styles = page.type === 'tombstone' ? [] : site.settings.citeThis.map((style) => styleNames[style]);
  const there = files.filter((name) => existsSync(join(folder, name)));
  const withdrawn = `[${stringsFor(lang).withdrawn}]`;
  const cited = {
    title: String(article.headline),
    authors: nodesOf(article, 'author').map(({ name }) => String(name)),
    date: String(metadata.dateline.get(stringsFor(lang).published)?.[0]),
    url: String(article.url),
  };
  const texts = there.map((name) => readFileSync(join(folder, name), 'utf8'));
  return [
    ...unless(areAlike([...citations.keys()], styles), 'is cited in other styles'),
    ...[...citations].flatMap(([style, text]) => wordBreaches(style, text, cited)),
    ...unless(areAlike(there, site.settings.citationFiles ? files : []), `has ${there.join(', ')}`),
    ...unless(page.type === 'tombstone' || citationFiles.length === there.length, 'does not offer its files'),
    ...unless(page.type !== 'tombstone' || cited.title.startsWith(withdrawn), 'does not say that it is withdrawn'),
    ...known(hash('sha256', JSON.stringify([there, texts, cited])), () =>
      there.flatMap((name, index) => fileBreaches(name, texts[index] ?? '', cited)),
    ),
  ];
}

/** No style leaves out when a work appeared or where it stands; how it writes names and titles is its own business. */
function wordBreaches(style: string, text: string, { date, url }: Cited): readonly string[] {
  return [
    ...unless(text.includes(date.slice(0, 4)), `is cited without its year in ${style}`),
    ...unless(/doi\.org|DOI/.test(text) || text.includes(url), `is cited without its address in ${style}`),
  ];
}

/** What citation-js reads from a file for reference managers, where it is not what the page says. */
function fileBreaches(name: string, text: string, page: Cited): readonly string[] {
  const [item = {}] = plugins.input.chain(text, { generateGraph: false });
  const date = (item.issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
  const authors = (item.author ?? []).map(nameOf);
  const pairs: readonly (readonly [string, string, string])[] = [
    ['title', plain(item.title ?? ''), plain(page.title)],
    ['date', date, page.date],
    ['address', item.URL ?? '', page.url],
    ['authors', authors.map(plain).join('; '), page.authors.map(plain).join('; ')],
  ];
  return [
    ...pairs
      .filter(([, read, said]) => read !== said)
      .map(([what, read, said]) => `${name} has the ${what} "${read}", and the page "${said}"`),
    ...unless(!text.includes('urldate'), `${name} says when a reader read it`),
  ];
}

function nameOf({ literal, given, family, suffix, ...name }: Readonly<Record<string, string>>): string {
  if (literal !== undefined) return literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return [given, [particle, family].filter(Boolean).join(/[-’']$/.test(particle ?? '') ? '' : ' '), suffix]
    .filter(Boolean)
    .join(' ');
}

/** Without what the formats cannot tell: BibTeX folds white space, and RIS has no comma within a name. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(',', '').trim();
}
