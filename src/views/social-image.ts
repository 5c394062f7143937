import { hash } from 'node:crypto';
import type { Direction } from '../language/direction.ts';
import { formatFor } from '../language/format.ts';
import { fill } from '../language/strings.ts';
import { kindName } from '../publication/kinds.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';
import type { SharedImage } from '../scholarly/open-graph.ts';

/** Pixels; the size that networks and messengers ask for. */
export const socialSize = { width: 1200, height: 630 };

/** Changes whenever the same card would come out with other bytes. */
const version = 1;

/** What the picture says that stands for an article elsewhere. Every text is as it is printed. */
export interface SocialCard {
  readonly lang: string;
  readonly dir: Direction;
  readonly siteName: string;
  readonly kind: string;
  readonly title: string;
  readonly byline: string;
  readonly date: string;
}

export function socialCard(article: Article, { site }: Pick<Publication, 'site'>): SocialCard {
  const { lang, dir, title, date, kind, credits } = article;
  const format = formatFor(lang);
  const authors = credits.filter(({ role }) => role === 'author').map(({ author }) => author.name);
  const names = format.list(authors).map(({ text }) => text);
  return {
    lang,
    dir,
    siteName: textIn(site.name, lang),
    kind: kindName(kind, site, lang),
    title,
    byline: authors.length === 0 ? '' : fill(format.strings.by, { names: names.join('') }),
    date: format.date(date),
  };
}

/** Path of an article's picture. It has another name when it says something else, because networks keep what they have. */
export function socialImageUrl(article: Article, publication: Pick<Publication, 'site'>): string {
  return urlOf(article, socialCard(article, publication));
}

function urlOf({ url }: Article, card: SocialCard): string {
  return `${url}social-${hash('sha256', JSON.stringify([version, card])).slice(0, 10)}.png`;
}

/** The picture of every page that has none of its own, where the site has one. */
export function siteImage({ site, urls }: Pick<Publication, 'site' | 'urls'>, lang: string): SharedImage | undefined {
  if (site.image === undefined) return undefined;
  const { file, alt, width, height } = site.image;
  return { url: urls.absolute(urls.file(file)), width, height, alt: textIn(alt, lang) };
}

/** The picture that is drawn of an article, as its page names it to networks. */
export function socialImage(article: Article, publication: Pick<Publication, 'site' | 'urls'>): SharedImage {
  const card = socialCard(article, publication);
  const alt = [card.title, card.byline, card.date].filter((part) => part !== '').join('. ');
  return { url: publication.urls.absolute(urlOf(article, card)), ...socialSize, alt };
}
