import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { fileAt, siteRoot } from './built-site.ts';
import { areAlike, one, unless, type ExaminedPage } from './examined-page.ts';

/** Canonical address, languages, descriptions and the search: what every page tells of itself. */
export function headBreaches({ metadata, address, site, page }: ExaminedPage): readonly string[] {
  const { headings, links, meta, linkedData } = metadata;
  const canonical = links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
  const isHidden = meta.has('robots');
  const [own = ''] = canonical;
  const descriptions = links.filter(({ type }) => type === 'application/opensearchdescription+xml');
  return [
    ...unless(headings.length === 1 && headings[0] !== '', 'has not one heading of the first level'),
    ...unless(isHidden || !site.isPreview, 'is a preview, and open to search engines'),
    ...unless(canonical.length === (isHidden ? 0 : 1), `has ${canonical.length} canonical addresses`),
    ...unless(isHidden || own === address || !own.startsWith(siteRoot(site)), `is canonical elsewhere here: ${own}`),
    ...unless(isHidden || one(metadata, 'description') !== undefined, 'has not one description'),
    ...[...meta].flatMap(([name, contents]) => unless(!contents.includes(''), `has an empty ${name}`)),
    ...unless(!linkedData.some((text) => text.includes('<')), 'has "<" in its linked data'),
    ...unless(descriptions.length === (site.settings.search ? 1 : 0), 'does not name the description of the search'),
    ...descriptions.flatMap(({ href }) => unless(existsSync(fileAt(href, site)), `names ${href}, which is not there`)),
    ...unless(page.lang === metadata.lang && page.lang !== '', 'has no language'),
  ];
}

/** Every edition names every other, and what readers of further languages get. */
export function editionBreaches({ metadata, address, addresses, site }: ExaminedPage): readonly string[] {
  const editions = metadata.links.filter(({ hreflang }) => hreflang !== '');
  if (editions.length === 0) return [];
  const of = (lang: string) => editions.filter(({ hreflang }) => hreflang === lang).map(({ href }) => href);
  return [
    ...unless(of(metadata.lang)[0] === address, 'does not list itself among its editions'),
    ...unless(areAlike(of('x-default'), of(site.settings.language)), 'has another edition for everybody else'),
    ...editions.flatMap(({ href, hreflang }) => {
      const other = addresses.get(href);
      const answers = other?.links.some((link) => link.hreflang === metadata.lang && link.href === address);
      return [
        ...unless(answers === true, `its edition ${href} does not answer`),
        ...unless(hreflang === 'x-default' || other?.lang === hreflang, `${href} is in another language`),
      ];
    }),
  ];
}

/** The card that networks and messengers make of a page. */
export async function graphBreaches(examined: ExaminedPage): Promise<readonly string[]> {
  const { metadata, address, page, site } = examined;
  const isArticle = page.type === 'article';
  if (metadata.meta.has('robots') && !isArticle) return [];
  const image = one(metadata, 'og:image');
  const names = ['og:type', 'og:site_name', 'og:title', 'og:url', 'og:locale', 'twitter:card'];
  const hasCard = isArticle && site.settings.socialImages;
  return [
    ...names.flatMap((name) => unless(one(metadata, name) !== undefined, `has not one ${name}`)),
    ...unless(one(metadata, 'og:url') === address, 'has another og:url'),
    ...unless(isArticle === (one(metadata, 'og:type') === 'article'), 'has another og:type'),
    ...unless(image !== undefined || !(hasCard || site.settings.image), 'has no og:image'),
    ...unless(
      !isArticle || (one(metadata, 'twitter:card') === 'summary_large_image') === (image !== undefined),
      'has another twitter:card',
    ),
    ...(image === undefined ? [] : await imageBreaches(image, examined)),
  ];
}

async function imageBreaches(image: string, { metadata, site }: ExaminedPage): Promise<readonly string[]> {
  const file = fileAt(image, site);
  if (!existsSync(file)) return [`shows ${image}, which is not there`];
  const { width, height } = await sharp(file).metadata();
  return [
    ...unless(one(metadata, 'og:image:width') === String(width), 'tells another width of its og:image'),
    ...unless(one(metadata, 'og:image:height') === String(height), 'tells another height of its og:image'),
    ...unless(one(metadata, 'og:image:alt') !== undefined, 'has no words for its og:image'),
  ];
}
