import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test, type Site } from './site-test.ts';

/** The article of the handbook that shows a chart and a map of every kind. */
function address(site: Site): string {
  const page = site.pages.find(({ html }) => html.includes('class="drawing map"'));
  if (!page) throw new Error('The sample publication has no page with a map.');
  return page.url;
}

for (const width of [320, 1280]) {
  test(`at ${width} pixels no word of a chart or map is smaller than small print, and nothing sticks out`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address(site));
    await page.evaluate(() => document.fonts.ready);
    const { small, sizes, excess } = await page.evaluate(wordSizes);
    expect(sizes.length).toBeGreaterThan(40);
    // A hundredth of a pixel is lost where the browser divides.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(small - 0.01);
    expect(excess).toBeLessThanOrEqual(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no barrier in charts and maps (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address(site));
    for (const summary of await page.locator('.drawing summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
}

test('a chart follows the colours of day and night', async ({ page, site }) => {
  await page.goto(address(site));
  const fill = (scheme: 'light' | 'dark') => fillOf(page, scheme);
  expect(await fill('light')).not.toBe(await fill('dark'));
});

test('who cannot see a chart has its description, and its numbers in a table and a file', async ({ page, site }) => {
  await page.goto(address(site));
  const chart = page.getByRole('img', { name: /Areas of the Central Asian states.*Kazakhstan is larger/ });
  await expect(chart).toHaveCount(1);
  const figure = page.locator('figure', { has: chart });
  await figure.getByText('The numbers in a table').click();
  await expect(figure.getByRole('cell', { name: '2725000' })).toBeVisible();
  const href = (await figure.getByRole('link').getAttribute('href')) ?? '';
  const file = await page.request.get(new URL(href, page.url()).href);
  expect(await file.text()).toContain('KZ,Kazakhstan,2725000');
});

async function fillOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string> {
  await page.emulateMedia({ colorScheme });
  return page
    .locator('.sheet.wide rect')
    .first()
    .evaluate((bar) => getComputedStyle(bar).fill);
}

/** The sizes of the words of the drawings that show, and that of small print, in pixels. Runs in the page. */
function wordSizes(): { small: number; sizes: number[]; excess: number } {
  const root = document.documentElement;
  const sample = document.createElement('p');
  sample.style.fontSize = 'var(--size-small)';
  document.body.append(sample);
  const sizes = [...document.querySelectorAll<SVGSVGElement>('svg.sheet')]
    .filter((sheet) => sheet.checkVisibility())
    .flatMap((sheet) => {
      const scale = sheet.getScreenCTM()?.a ?? 0;
      return [...sheet.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
    });
  const small = parseFloat(getComputedStyle(sample).fontSize);
  return { small, sizes, excess: root.scrollWidth - Math.ceil(root.getBoundingClientRect().width) };
}
