import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { pageTypes } from '../support/site/site-pages.ts';
import { test, type Site } from './site-test.ts';

const widths = [320, 768, 1440];
const schemes = ['light', 'dark'] as const;

for (const lang of ['en', 'ru', 'fa']) {
  for (const type of pageTypes) {
    test(`${type} in ${lang}: no barrier that axe knows, and nothing wider than the screen`, async ({ page, site }) => {
      // Axe reads the whole page three times, and its colours three times more.
      test.setTimeout(90_000);
      test.skip(optional(type, lang) && !has(site, type, lang), 'the sample publication has no such page');
      await page.goto(site.pageOf(type, lang).url);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          expect(await barriers(page, colorScheme), `${width} px, ${colorScheme}`).toEqual([]);
        }
        expect(await excessWidth(page), `${width} px: how much sticks out`).toBeLessThanOrEqual(0);
      }
    });
  }
}

/** Page types that not every language has: nobody has to translate a standing page, or withdraw or revise a translation. */
const rare = ['not-found', 'page', 'problems', 'tombstone', 'version'];

function optional(type: string, lang: string): boolean {
  return lang !== 'en' && rare.includes(type);
}

function has(site: Site, type: string, lang: string): boolean {
  return site.pages.some((page) => page.type === type && page.lang === lang);
}

/** By night only the colours are others, so only they are looked at again. */
async function barriers(page: Page, scheme: (typeof schemes)[number]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  // Whether a finger can hit each link is a rule of WCAG 2.2 that axe leaves out unless asked.
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** By how many pixels the page's content is wider than the page. */
function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return scrollWidth - Math.ceil(document.documentElement.getBoundingClientRect().width);
  });
}
