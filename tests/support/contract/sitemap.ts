import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { SitePage } from '../site/site-pages.ts';
import { siteRoot, type BuiltSite } from './built-site.ts';
import { areAlike, unless, type Json } from './examined-page.ts';
import { isArticle } from './linked-data.ts';
import { pageMetadata } from './page-metadata.ts';

const schema = readFileSync(new URL('../schemas/sitemap.xsd', import.meta.url), 'utf8');

/** What the protocol's schema has against files of a sitemap. */
export async function sitemapSchemaBreaches(texts: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `sitemap-${index}.xml`, contents })),
    schema: [schema],
    // 50,000 addresses are several megabytes of XML.
    initialMemoryPages: 4096,
    maxMemoryPages: 16384,
  });
  return errors.map(({ message }) => message);
}

/**
 * What is wrong with what tells machines of all pages at once: the sitemap, which lists what may be indexed, each page
 * once, with the days that editors give; `robots.txt`, which names it; and `llms.txt`, which lists each article's copy.
 */
export async function siteListBreaches(pages: readonly SitePage[], site: BuiltSite): Promise<readonly string[]> {
  const { folder, isPreview, settings } = site;
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const files = globSync('sitemap*.xml', { cwd: folder }).map((name) => read(name) ?? '');
  const address = `${siteRoot(site)}sitemap.xml`;
  const robots = read('robots.txt') ?? '';
  const llms = read('llms.txt');
  const copies = pages.filter(({ type }) => type === 'article').map(({ url }) => `${url}index.md`);
  const listed = [...(llms ?? '').matchAll(/^- \[.*\]\((\S+index\.md)\)/gm)].map(([, url]) => url);
  if (isPreview)
    return [
      ...unless(files.length === 0 && llms === undefined, 'a preview has a sitemap, or llms.txt'),
      ...unless(/^Disallow: \/$/m.test(robots), 'robots may read a preview'),
    ];
  return [
    ...(await sitemapSchemaBreaches(files)),
    ...unless(areAlike(sitemapLines(files), expectedLines(pages)), 'the sitemap lists other pages, or other days'),
    ...unless(robots.includes(`Sitemap: ${address}`) && /^Disallow:$/m.test(robots), 'robots.txt has another sitemap'),
    ...unless((llms !== undefined) === settings.markdownCopies, 'llms.txt is there, or is not'),
    ...unless(llms === undefined || areAlike(listed.toSorted(), copies.toSorted()), 'llms.txt lists other articles'),
  ];
}

function sitemapLines(files: readonly string[]): readonly string[] {
  return files
    .flatMap((xml) => [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)])
    .map(([, url = '', day = '']) => `${url} ${day}`.trim())
    .toSorted();
}

function expectedLines(pages: readonly SitePage[]): readonly string[] {
  return pages
    .map(({ url, html }) => ({ url, metadata: pageMetadata(html) }))
    .filter(({ metadata }) => !metadata.meta.has('robots'))
    .map(({ url, metadata: { linkedData, dateline } }) => {
      const article = linkedData.map((text) => JSON.parse(text) as Json).find(isArticle);
      // The margin has the day of publication first, and that of the last change second, where there was one.
      const changed = article && article.dateModified !== article.datePublished;
      const [published = [], updated = []] = [...dateline.values()];
      return `${url} ${article ? String((changed ? updated : published)[0]) : ''}`.trim();
    })
    .toSorted();
}
