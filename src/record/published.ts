import { hash } from 'node:crypto';
import type { Article, Body, Publication } from '../publication/publication.ts';
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
  const entry = (page: string, id: string, title: string, body: Body | undefined): Published => ({
    page,
    url: `/${page.slice(site.base.length)}`,
    id,
    digest: digestOf(title, body),
    ...(anchors.has(page) && { anchors: [...(anchors.get(page) ?? [])] }),
  });
  const edition = (id: string, lang: string): string => editionId(id, lang, site.language);
  const named = (
    room: string,
    { id, title, body }: { id: string; title: string; body?: Body },
    url: (lang: string) => string,
  ): readonly Published[] => languages.map((lang) => entry(url(lang), `${room}/${edition(id, lang)}`, title, body));
  return [
    ...[...articles, ...withdrawn].map((article) => ({
      ...entry(article.url, edition(article.slug, article.lang), article.title, article.body),
      ...(article.updated !== undefined && { updated: article.updated }),
      article,
    })),
    ...articles.flatMap(({ slug, lang, versions }) =>
      versions.map(({ url, id, title, body }) => entry(url, `versions/${edition(slug, lang)}/${id}`, title, body)),
    ),
    ...authors.flatMap((author) =>
      named('authors', { ...author, title: author.name }, (lang) => urls.author(author.id, lang)),
    ),
    ...topics.flatMap((topic) => named('topics', topic, (lang) => urls.topic(topic.id, lang))),
    ...publication.pages.map(({ url, slug, lang, title, body }) =>
      entry(url, `pages/${edition(slug, lang)}`, title, body),
    ),
  ].filter(({ page }) => pages.has(page));
}

/** Digest of what a page says: of its title and its text, not of marks, pictures, topics or related works. */
function digestOf(title: string, body: Body | undefined): string {
  const said = `${title.normalize('NFC')}\n${body?.facts.textDigest ?? ''}`;
  return hash('sha256', said).slice(0, 16);
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
