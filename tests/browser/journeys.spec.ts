import { expect, type Page } from '@playwright/test';
import { test, type Site } from './site-test.ts';

/** The article with a Persian and a Russian edition, and one with notes and sources. */
const translated = (site: Site): string => new URL('handbook/your-first-article/', site.url).href;
const cited = (site: Site): string => new URL('handbook/citing-and-being-cited/', site.url).href;

/** What is focused: its name, whether the focus can be seen, and whether something lies over it. Runs in the page. */
function focused(): { name: string; seen: boolean; covered: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '', seen: false, covered: true };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const rectangles = [...element.getClientRects()];
  const isUncovered = ({ left, top, width, height }: DOMRect): boolean => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  return {
    name: element.textContent.trim(),
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    covered: !rectangles.some(isUncovered),
  };
}

/** Presses Tab until `selector` has the focus; on the way it is always visible and uncovered. */
async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  const target = page.locator(selector).first();
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focused), `step ${step + 1} to ${selector}`).toMatchObject({
      seen: true,
      covered: false,
    });
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The focus does not come to ${selector} within ${most} steps.`);
}

test('by keyboard alone: from the skip link to a note, a source, a copied citation, the search and another language', async ({
  page,
  site,
}) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(cited(site));
  await tabTo(page, '.skip', 1);
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  for (const call of ['.prose [role=doc-biblioref]', '.prose [role=doc-noteref]']) {
    await tabTo(page, call);
    await page.keyboard.press('Enter');
    await expect(page.locator('.note-preview')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator(call).first()).toBeFocused();
  }
  await tabTo(page, '.cite-this button');
  await tabTo(page, '.cite-files a');
  await page.keyboard.press('/');
  await expect(page.locator('dialog input[type=search]')).toBeFocused();
  await page.keyboard.type('first article');
  await expect(page.locator('dialog .search-results a').first()).toBeVisible();
  await tabTo(page, 'dialog .search-results a', 12);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-page-type', 'article');
  await page.goto(translated(site));
  await tabTo(page, '.dateline [hreflang=fa]', 30);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

for (const lang of ['en', 'fa'])
  test(`at 400 % (${lang}): no sideways scrolling, nothing covered, room for a finger, and room for wider text`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    for (const type of ['home', 'article', 'related', 'search', 'archive']) {
      await page.goto(site.pageOf(type, lang).url);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(excess), `${type}: stuck out or stuck on`).toEqual({
        excess: 0,
        stuck: [],
        small: [],
      });
      // WCAG 1.4.12
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      });
      const { excess: wider } = await page.evaluate(excess);
      expect(wider, `${type}: wider text sticks out`).toBe(0);
      expect(await page.evaluate(clipped), `${type}: wider text is cut off`).toEqual([]);
    }
  });

/** What sticks out of the screen, what stays on it while the reader scrolls, and what is too small to hit. Runs in the page. */
function excess(): { excess: number; stuck: string[]; small: string[] } {
  const root = document.documentElement;
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.checkVisibility());
  const stuck = shown.filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position));
  // WCAG 2.5.8 leaves out links in a sentence, and small targets with room around them.
  const targets = shown.filter((element) =>
    element.matches('button, select, input:not([type=checkbox]), .navigation a, .languages a, .contents a, summary'),
  );
  const small = targets.filter((element) => element.getBoundingClientRect().height < 24);
  return {
    excess: Math.max(0, root.scrollWidth - root.clientWidth),
    stuck: stuck.map((element) => element.className),
    small: small.map((element) => element.outerHTML),
  };
}

/** Text that its own box cuts off. Runs in the page. */
function clipped(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(p, li, dd, dt, h1, h2, h3, a)')]
    .filter((element) => element.checkVisibility() && /hidden|clip/.test(getComputedStyle(element).overflowY))
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    .map(({ outerHTML }) => outerHTML);
}

test('in forced colours focus, the current page and marks of state still show', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(cited(site));
  const current = page.locator('.navigation [aria-current]');
  await expect(current).toHaveCSS('text-decoration-line', 'underline');
  await current.focus();
  expect(await page.evaluate(focused)).toMatchObject({ covered: false });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focused)).toMatchObject({ seen: true });
  await expect(page.locator('.cite-this button').first()).toHaveCSS('border-top-style', 'solid');
});

test('where motion is not welcome nothing moves', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(cited(site));
  const moving = await page.evaluate(() => {
    const moves = (element: Element): boolean => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
    };
    return [...document.querySelectorAll('*')].filter(moves).map((element) => element.tagName);
  });
  expect(moving).toEqual([]);
});

test('from right to left: code stays as it is typed, and the page begins at the right', async ({
  page,
  context,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.pageOf('article', 'fa').url);
  for (const selector of ['.prose pre', '.prose :not(pre) > code'])
    await expect(page.locator(selector).first()).toHaveCSS('direction', 'ltr');
  const middle = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  expect(await middle('.opening-margin')).toBeGreaterThan(await middle('.opening-text'));
  expect(await middle('.site-name a')).toBeGreaterThan(await middle('.navigation ul'));
  const loaded = () => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  expect(await page.evaluate(loaded)).toContain('Noto Naskh Arabic');
  // Not by a link: the view transition would still show the page before.
  const latin = await context.newPage();
  await latin.goto(new URL('handbook/writing-in-markdown/', site.url).href);
  await latin.evaluate(() => document.fonts.ready);
  expect((await latin.evaluate(loaded)).filter((family) => family.includes('Naskh'))).toEqual([]);
});
