import { expect } from '@playwright/test';
import { test } from './site-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an article prints as dark text on white, without navigation (${colorScheme} screen)`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme });
    await page.goto(site.pageOf('article').url);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main p').first()).toBeVisible();
    for (const navigation of await page.locator('nav').all()) await expect(navigation).toBeHidden();
    const { ink, paper } = await page.locator('main p').first().evaluate(coloursOf);
    expect(ink, 'lightness of the text').toBeLessThan(0.4);
    expect(paper, 'lightness of the page').toBeGreaterThan(0.95);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
}

/** Lightness, 0 to 1, of an element's text and of what it is printed on. Runs in the page. */
function coloursOf(element: Element): { ink: number; paper: number } {
  const canvas = document.createElement('canvas').getContext('2d');
  const lightness = (colour: string): number => {
    if (canvas === null) throw new Error('There is no canvas to mix colours on.');
    // Paper is white where nothing is painted on it.
    for (const fill of ['#fff', colour]) {
      canvas.fillStyle = fill;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  return {
    ink: lightness(getComputedStyle(element).color),
    paper: lightness(getComputedStyle(document.documentElement).backgroundColor),
  };
}
