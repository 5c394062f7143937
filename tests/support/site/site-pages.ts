import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageType } from '../../../src/views/view.ts';
import { elementsOf } from './html.ts';
import type { SiteUnderTest } from './site-under-test.ts';

/** A page of the built site, as its root element describes it. */
export interface SitePage {
  /** The full address it is served at. */
  readonly url: string;
  /** Path of its file from the site's folder. */
  readonly file: string;
  readonly html: string;
  readonly type: string;
  readonly lang: string;
}

/** Every page type that a publication has. */
export const pageTypes: readonly PageType[] = [
  'home',
  'section',
  'article',
  'tombstone',
  'version',
  'related',
  'author',
  'authors',
  'topic',
  'topics',
  'archive',
  'search',
  'problems',
  'colophon',
  'page',
  'not-found',
];

/** Every page of the site, in alphabetical order; what stands at a former address and only leads on is none. */
export function sitePages({ folder, url }: Pick<SiteUnderTest, 'folder' | 'url'>): readonly SitePage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const root =
        elementsOf(html.slice(0, html.indexOf('<head'))).find(({ name }) => name === 'html')?.attributes ?? {};
      const address = new URL(file.replace(/(?:^|(?<=\/))index\.html$/, ''), url).href;
      return { url: address, file, html, type: root['data-page-type'] ?? '', lang: root.lang ?? '' };
    })
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}
