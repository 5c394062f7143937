import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { test } from './site-test.ts';

/** How far the narrow stripe at one side of the first table is from the plain ground, from 0 to 255. */
async function shadow(page: Page, side: 'left' | 'right'): Promise<number> {
  const box = await page.locator('.table-scroll').first().boundingBox();
  if (box === null) throw new Error('There is no table to be seen.');
  const x = side === 'left' ? box.x : box.x + box.width - 3;
  const ground = await meanColours(page, { x: 2, y: box.y, width: 3, height: 20 });
  const stripe = await meanColours(page, { x, y: box.y, width: 3, height: 20 });
  return Math.max(...stripe.map((mean, index) => Math.abs(mean - (ground[index] ?? 0))));
}

async function meanColours(page: Page, clip: Record<'x' | 'y' | 'width' | 'height', number>): Promise<number[]> {
  const { channels } = await sharp(await page.screenshot({ clip })).stats();
  return channels.map(({ mean }) => mean);
}

for (const dir of ['ltr', 'rtl'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`a table wider than a telephone shows at which side there is more (${dir}, ${colorScheme})`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto(new URL('handbook/writing-in-markdown/', site.url).href);
      // Only the ground is looked at: the words and rules of the table would lie on it.
      await page.addStyleTag({ content: 'table { inline-size: 60rem !important; opacity: 0 }' });
      await page.evaluate((value) => (document.documentElement.dir = value), dir);
      const table = page.locator('.table-scroll').first();
      await table.scrollIntoViewIfNeeded();
      const [begin, end] = dir === 'ltr' ? (['left', 'right'] as const) : (['right', 'left'] as const);
      expect(await shadow(page, begin)).toBeLessThan(1);
      expect(await shadow(page, end)).toBeGreaterThan(6);
      await table.evaluate(
        (box, way) => {
          box.scrollBy({ left: way * 5000 });
        },
        dir === 'ltr' ? 1 : -1,
      );
      expect(await shadow(page, begin)).toBeGreaterThan(6);
      expect(await shadow(page, end)).toBeLessThan(1);
    });

test('an abbreviation tells its long form to a key and a finger, and on paper', async ({ page, site }) => {
  await page.goto(new URL('handbook/writing-in-markdown/', site.url).href);
  const abbreviation = page.locator('abbr[title]').first();
  const after = () => abbreviation.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await after()).toBe('none');
  await abbreviation.focus();
  expect(await after()).toContain('Baku–Tbilisi–Ceyhan');
  await abbreviation.blur();
  await page.emulateMedia({ media: 'print' });
  expect(await after()).toContain('Baku–Tbilisi–Ceyhan');
});
