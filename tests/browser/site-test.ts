import { test as base } from '@playwright/test';
import { sitePages, type SitePage } from '../support/site/site-pages.ts';
import { siteUnderTest, type SiteUnderTest } from '../support/site/site-under-test.ts';

export interface Site extends SiteUnderTest {
  readonly pages: readonly SitePage[];
  /** The first page of a type in a language; throws where the site has none. */
  pageOf(type: string, lang?: string): SitePage;
}

/** Playwright's `test`, with the built sample publication at hand. */
export const test = base.extend<object, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = siteUnderTest();
      const pages = sitePages(site);
      await use({ ...site, pages, pageOf: (type, lang = 'en') => pageOf(pages, type, lang) });
    },
    { scope: 'worker' },
  ],
});

function pageOf(pages: readonly SitePage[], type: string, lang: string): SitePage {
  const page = pages.find((candidate) => candidate.type === type && candidate.lang === lang);
  if (page === undefined) throw new Error(`The sample publication has no page of type "${type}" in "${lang}".`);
  return page;
}
