import { expect } from '@playwright/test';
import { pageTypes } from '../support/site/site-pages.ts';
import { test } from './site-test.ts';

/** How far things have moved under a reader's eyes since the page began, as browsers reckon it, with what moved. */
function shifts(): Promise<{ total: number; moved: readonly string[] }> {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  return new Promise((settle) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      const entries = list.getEntries().filter(({ entryType }) => entryType === 'layout-shift') as LayoutShift[];
      const nodes = entries.flatMap(({ sources }) => sources.map(({ node }) => node));
      settle({
        total: entries.reduce((sum, { value }) => sum + value, 0),
        moved: nodes.map((node) => (node instanceof Element ? `${node.nodeName}.${node.className}` : '')),
      });
    }).observe({ type: 'layout-shift', buffered: true });
    // Where nothing has moved, the observer is never called.
    setTimeout(() => {
      settle({ total: 0, moved: [] });
    }, 300);
  });
}

for (const [device, width] of [
  ['telephone', 390],
  ['desk', 1280],
] as const) {
  for (const type of pageTypes) {
    test(`nothing moves while a page of type ${type} loads on a ${device}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      // Fonts come late, as on a slow line: the text that waits for them must take the same room.
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resume) => setTimeout(resume, 250));
        await route.continue();
      });
      await page.goto(site.pageOf(type).url, { waitUntil: 'networkidle' });
      expect(await page.evaluate(shifts)).toEqual({ total: 0, moved: [] });
    });
  }
}

test('nothing moves either on the way from page to page, with the transition between them, and back', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(site.url);
  for (const link of ['.lead .work-title a', '.related .more a', '.breadcrumbs a']) {
    const from = page.url();
    await page.locator(link).first().click();
    await expect(page).not.toHaveURL(from);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(shifts), link).toEqual({ total: 0, moved: [] });
  }
  await page.goBack({ waitUntil: 'networkidle' });
  expect(await page.evaluate(shifts), 'back').toEqual({ total: 0, moved: [] });
});
