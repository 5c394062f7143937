import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { test, type Site } from './site-test.ts';

test('every sheet but the first names the work, and each says which it is of how many', async ({ page, site }) => {
  const sheets = await printed(page, address(site));
  const title = await page.locator('main h1').innerText();
  const siteName = await page.locator('.site-name').innerText();
  expect(sheets.length).toBeGreaterThan(1);
  for (const [index, text] of sheets.entries()) {
    expect(text).toMatch(new RegExp(`^${index + 1} / ${sheets.length}$`, 'm'));
    expect(text.includes(`${siteName} · ${title.slice(0, 12)}`), `sheet ${index + 1} has a running head`).toBe(
      index > 0,
    );
  }
});

test('links say where they lead, and the last sheet how the work is cited and where it stands', async ({
  page,
  site,
}) => {
  const sheets = await printed(page, address(site));
  const text = sheets.join('\n').replace(/\s+/g, '');
  const [link, ...others] = await page
    .locator('.canonical a')
    .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
  expect(others).toEqual([]);
  expect(text).toContain(`(${link})`);
  const last = sheets.at(-1)?.replace(/\s+/g, '') ?? '';
  const [citation = ''] = await page.locator('.cite-text').allTextContents();
  expect(last).toContain(citation.replace(/\s+/g, ''));
  expect(last).toContain(`${site.publicUrl}${new URL(page.url()).pathname}`);
});

test('what can only be pressed is left out on paper', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(address(site));
  for (const part of ['.sharing', '.related', '.cite-files', '[data-footnote-backref]', 'button', '.skip']) {
    for (const element of await page.locator(part).all()) await expect(element).toBeHidden();
  }
});

test('a link that is its own address is not printed twice', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(address(site));
  const behind = await page.locator('.prose').evaluate((prose) => {
    prose.insertAdjacentHTML(
      'beforeend',
      '<a class="external" href="https://a.example/">A</a><a class="external bare" href="https://b.example/">b.example</a>',
    );
    return [...prose.querySelectorAll('a.external')].slice(-2).map((link) => getComputedStyle(link, '::after').content);
  });
  expect(behind[0]).toContain('https://a.example/');
  expect(behind[1]).not.toContain('https://b.example/');
});

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

/** An abstract: it leads to the full text elsewhere, and has a note. */
function address(site: Site): string {
  const page = site.pages.find(
    ({ type, html }) =>
      type === 'article' && html.includes('class="canonical"') && /<a [^>]*data-footnote-ref/.test(html),
  );
  if (!page) throw new Error('The sample publication has no abstract with a footnote.');
  return page.url;
}

/** The text of each sheet of paper. */
async function printed(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text;
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
