import { createHash } from 'node:crypto';
import type { Article, Publication } from '../publication/publication.ts';
import type { LedgerEntry } from './ledger.ts';

/** A page that the ledger keeps: its address as the site has it, and what the ledger says of it. */
export interface Published extends Omit<LedgerEntry, 'first'> {
  /** Path on the site, base path included. */
  readonly page: string;
  /** Set for an edition of a work, withdrawn ones included. */
  readonly article?: Article;
}

/**
 * The pages whose addresses others rely on: articles and their tombstones, authors, topics and static pages. Lists (the
 * front page, sections, the archive) follow from the settings and are not kept. `pages` are all that the site has.
 */
export function publishedPages(publication: Publication, pages: ReadonlySet<string>): readonly Published[] {
  const { articles, withdrawn, authors, topics, urls, languages, site } = publication;
  const anchors = linkedAnchors(publication);
  const entry = (page: string, id: string, text: string): Published => ({
    page,
    url: `/${page.slice(site.base.length)}`,
    id,
    digest: digestOf(text),
    ...(anchors.has(page) && { anchors: [...(anchors.get(page) ?? [])] }),
  });
  const named = (room: string, id: string, text: string, url: (lang: string) => string): readonly Published[] =>
    languages.map((lang) => entry(url(lang), `${room}/${editionId(id, lang, site.language)}`, text));
  return [
    ...[...articles, ...withdrawn].map((article) => ({
      ...entry(article.url, editionId(article.slug, article.lang, site.language), articleText(article)),
      ...(article.updated !== undefined && { updated: article.updated }),
      article,
    })),
    ...articles.flatMap(({ slug, lang, versions }) =>
      versions.map((version) =>
        entry(
          version.url,
          `versions/${editionId(slug, lang, site.language)}/${version.id}`,
          `${version.title}\n${version.body.facts.text}`,
        ),
      ),
    ),
    ...authors.flatMap(({ id, name, body }) =>
      named('authors', id, `${name}\n${body?.facts.text ?? ''}`, (lang) => urls.author(id, lang)),
    ),
    ...topics.flatMap(({ id, title, body }) =>
      named('topics', id, `${title}\n${body?.facts.text ?? ''}`, (lang) => urls.topic(id, lang)),
    ),
    ...publication.pages.map(({ url, slug, lang, title, body }) =>
      entry(url, `pages/${editionId(slug, lang, site.language)}`, `${title}\n${body.facts.text}`),
    ),
  ].filter(({ page }) => pages.has(page));
}

/** Digest of what an article says: of its title and its text, not of marks, pictures, topics or related works. */
function articleText({ title, body }: Article): string {
  return `${title}\n${body.facts.text}`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ')).digest('hex').slice(0, 16);
}

function editionId(id: string, lang: string, siteLanguage: string): string {
  return lang === siteLanguage ? id : `${id}.${lang}`;
}

/** The ids of headings that the site's own pages link to, by the address of the page that has them. */
function linkedAnchors({ articles, authors, topics, pages }: Publication): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { body } of [...articles, ...authors, ...topics, ...pages]) {
    for (const link of body?.links ?? []) {
      const [page = '', anchor = ''] = link?.split('#') ?? [];
      if (anchor === '') continue;
      found.set(page, (found.get(page) ?? new Set()).add(decodeURIComponent(anchor)));
    }
  }
  return found;
}
