import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { pageTypes } from '../support/site/site-pages.ts';
import { test } from './site-test.ts';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

for (const lang of ['en', 'ru']) {
  for (const type of pageTypes) {
    // There is one page for wrong addresses, in the site's own language.
    if (type === 'not-found' && lang !== 'en') continue;
    test(`${type} in ${lang}: no barrier that axe knows, and nothing wider than the screen`, async ({ page, site }) => {
      await page.goto(site.pageOf(type, lang).url);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          expect(await barriers(page), `${width} px, ${colorScheme}`).toEqual([]);
        }
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(excess, `${width} px: what sticks out`).toBe(0);
      }
    });
  }
}

async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
