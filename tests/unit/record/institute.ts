import { parseSite } from '../../../src/publication/read-publication.ts';
import { buildPublication } from '../../../src/publication/build-publication.ts';
import type { BodyRenderer } from '../../../src/publication/bodies.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { checkLedger } from '../../../src/record/check-ledger.ts';
import type { Ledger } from '../../../src/record/ledger.ts';
import { originalRules } from '../../../src/record/original-rules.ts';
import { publishedPages, type Published } from '../../../src/record/published.ts';
import { aliasRules, resolveRedirects, type Redirect } from '../../../src/record/redirects.ts';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { Scholarship } from '../../../src/scholarly/scholarship.ts';
import { shippedStyle } from '../../../src/source/citation-styles/citation-style.ts';
import type { Document } from '../../../src/source/document.ts';
import { BodyText } from '../../../src/source/body-text.ts';
import { FieldPlaces } from '../../../src/source/field-places.ts';
import { planPages } from '../../../src/views/plan.ts';

/** A file of one edition of a work, as the editors have it. */
export interface Edition {
  readonly work: number;
  readonly slug: string;
  readonly lang: string;
  readonly section: string;
  readonly body: string;
  readonly aliases: readonly string[];
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  readonly isWithdrawn: boolean;
}

/** What a build says of the editions. */
export interface Build {
  readonly publication: Publication;
  readonly pages: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  readonly published: readonly Published[];
  /** The addresses that the ledger misses. */
  readonly lost: readonly string[];
  /** The codes of all other errors. */
  readonly errors: readonly string[];
}

const parsed = parseSite({
  name: 'Institute',
  tagline: 'It publishes',
  url: 'https://example.org',
  languages: ['en', 'ru'],
  sections: [
    { id: 'research', title: 'Research' },
    { id: 'briefs', title: 'Briefs' },
  ],
});
if ('problems' in parsed) throw new Error('The settings of the test are wrong.');
const { site } = parsed;
const cache = new ResultCache('unused');
const citationStyle = shippedStyle('apa');

/** Builds everything that decides on addresses, from editions in memory; nothing is rendered or printed. */
export async function buildInstitute(editions: readonly Edition[], ledger: Ledger): Promise<Build> {
  const content = {
    documents: { articles: editions.map(documentOf), authors: [author], topics: [], pages: [] },
    images: new Map(),
    tables: new Map(),
    sources: new Map(),
    problems: [],
  };
  const { publication, problems } = await buildPublication(content, site, {
    now: '2026-01-01T00:00:00Z',
    drafts: false,
    publicFiles: [],
    citationStyle,
    renderBodies,
  });
  const scholarship = new Scholarship(publication, cache);
  const pages = new Set(planPages(publication, { of: () => [] }, scholarship).map(({ url }) => url));
  const { redirects, problems: wrong } = resolveRedirects(
    [...aliasRules(publication), ...originalRules(ledger, publication)],
    pages,
  );
  const published = publishedPages(publication, pages);
  const lost = checkLedger(ledger, { file: 'ledger.json', base: '/', pages, redirects, published })
    .filter(({ code }) => code === 'url-lost')
    .map(({ message }) => /address (\S+)/.exec(message)?.[1] ?? '');
  const errors = [...problems, ...wrong].filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { publication, pages, redirects, published, lost, errors };
}

/** The name of an edition's file: unique among editions, and what its article is recognised by. */
export function fileOf({ slug, lang }: Pick<Edition, 'slug' | 'lang'>): string {
  return `content/articles/${slug}${lang === 'en' ? '' : `.${lang}`}.md`;
}

function documentOf(edition: Edition): Document {
  const { slug, lang, section, body, aliases, corrections, isWithdrawn } = edition;
  return {
    ...blank(fileOf(edition), slug, body),
    ...(lang !== 'en' && { lang }),
    fields: {
      title: `Work ${edition.work}`,
      author: 'ada-byron',
      date: '2025-03-18',
      section,
      aliases,
      corrections,
      ...(isWithdrawn && { withdrawn: { date: '2025-06-01', reason: 'It was wrong.' } }),
    },
  };
}

const author: Document = {
  ...blank('content/authors/ada-byron.md', 'ada-byron', ''),
  folder: 'authors',
  fields: { name: 'Ada Byron' },
};

function blank(file: string, slug: string, body: string): Document {
  const name = file.replace(/^.*\//, '');
  return {
    file,
    folder: 'articles',
    name,
    slug,
    body: BodyText.of(body),
    bodyLine: 1,
    fields: {},
    places: new FieldPlaces(''),
    isUnread: false,
  };
}

const renderBodies: BodyRenderer = (bodies) =>
  Promise.resolve(
    bodies.map(({ body: { text } }) => ({
      digest: text,
      facts: {
        text,
        textDigest: text,
        words: text === '' ? 0 : text.split(' ').length,
        headings: [],
        links: [],
        images: [],
        citations: [],
        drawings: [],
        hasFootnotes: false,
        problems: [],
      },
    })),
  );
