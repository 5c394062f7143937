import AxeBuilder from '@axe-core/playwright';
import { devices, expect, type Page } from '@playwright/test';
import { renderBody } from '../../src/markdown/render-body.ts';
import { stringsFor } from '../../src/language/strings.ts';
import { test, type Site } from './site-test.ts';

const preview = (page: Page) => page.locator('.note-preview');
const call = (page: Page) => page.locator('.prose a[data-footnote-ref]').first();

/** An English article with footnotes. The styles within an article name their calls too. */
function address(site: Site): string {
  const page = site.pages.find(
    ({ type, lang, html }) => type === 'article' && lang === 'en' && /<a [^>]*data-footnote-ref/.test(html),
  );
  if (!page) throw new Error('The sample publication has no article with footnotes.');
  return page.url;
}

/** The words of the note that the first call leads to. */
function wordsOfNote(page: Page): Promise<string> {
  return page
    .locator('.footnotes li')
    .first()
    .evaluate((note) => note.textContent.replace(/↩.*$/s, '').trim());
}

test.describe('where there is no room beside the text', () => {
  test.use({ viewport: { width: 1000, height: 800 } });

  test('a footnote opens where it is called, closes with Escape, and the focus returns', async ({ page, site }) => {
    await page.goto(address(site));
    await call(page).focus();
    await page.keyboard.press('Enter');
    await expect(preview(page)).toBeVisible();
    await expect(preview(page)).toBeFocused();
    await expect(preview(page)).toContainText(await wordsOfNote(page));
    await expect(preview(page).locator('[data-footnote-backref], [id]')).toHaveCount(0);
    expect(page.url()).toBe(address(site));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(preview(page)).toBeHidden();
    await expect(call(page)).toBeFocused();
  });

  test('a click beside a note closes it, and the call opens it again', async ({ page, site }) => {
    await page.goto(address(site));
    await call(page).click();
    await expect(preview(page)).toBeVisible();
    await page.mouse.click(2, 2);
    await expect(preview(page)).toBeHidden();
    await call(page).click();
    await expect(preview(page)).toBeVisible();
  });

  test('a call opened in a new tab is a link to the note', async ({ page, site, context }) => {
    await page.goto(address(site));
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      call(page).click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).hash).toMatch(/^#fn-/);
    await expect(preview(page)).toHaveCount(0);
  });

  test('a cited source opens like a note', async ({ page, site }) => {
    await page.goto(address(site));
    await page
      .locator('.prose p')
      .first()
      .evaluate((paragraph) => {
        paragraph.insertAdjacentHTML(
          'beforeend',
          ' <span class="citation">(<a href="#ref:smith">Smith 2020</a>)</span>',
        );
        document
          .querySelector('main')
          ?.insertAdjacentHTML('beforeend', '<ul><li id="ref:smith">Smith, <i>Water</i></li></ul>');
      });
    await page.getByRole('link', { name: 'Smith 2020' }).click();
    await expect(preview(page)).toHaveText('Smith, Water');
  });
});

test.describe('on a telephone', () => {
  const { viewport, hasTouch, isMobile } = devices['Pixel 5'];
  test.use({ viewport, hasTouch, isMobile });

  test('a touch opens a note along the foot of the screen', async ({ page, site }) => {
    await page.goto(address(site));
    await call(page).tap();
    const box = await preview(page).boundingBox();
    expect(box?.x).toBe(0);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(viewport.height);
  });
});

test.describe('where there is room beside the text', () => {
  const sentence = (call: string): string =>
    `The states share rivers, pipelines and roads, and each has reasons${call} to keep the border open. `;
  const markdown = [
    `${sentence('[^a]')}${sentence('')}Another note[^b], and one close by[^c].`,
    `## A heading[^d]`,
    sentence('').repeat(4),
    '| State | Area |\n| --- | --- |\n| Kazakhstan[^e] | 2,725,000 |\n| Uzbekistan[^f] | 449,000 |',
    ':::aside[Aside]\nIt keeps to the text.\n:::',
    sentence('').repeat(4),
    `- ${sentence('[^g]')}`,
    `> ${sentence('[^h]')}`,
    'The last word.[^i] And once more the first note.[^a]',
    ...['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((label) => `[^${label}]: Note ${label} on what was said.`),
    '[^b]: A long note. It has a name, a title, a publisher, a year and a page.\n\n    And a second paragraph.',
  ].join('\n\n');

  /** An article that has the text above. */
  async function open(page: Page, site: Site, dir: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
    const settings = { lang: 'en', siteUrl: site.publicUrl, labels: stringsFor('en') };
    await page.goto(address(site));
    await page.evaluate(
      ({ html, direction }) => {
        document.documentElement.dir = direction;
        const prose = document.querySelector('.prose');
        if (prose) prose.innerHTML = html;
      },
      { html: renderBody(markdown, settings).html, direction: dir },
    );
  }

  test.use({ viewport: { width: 1280, height: 900 } });

  for (const dir of ['ltr', 'rtl'] as const) {
    test(`each note stands at its call or below the note before it (${dir})`, async ({ page, site }) => {
      await open(page, site, dir);
      const notes = await page.locator('.footnotes li').evaluateAll((items) =>
        items.map((item) => {
          const callBox = document.querySelector(`a[href="#${item.id}"]`)?.getBoundingClientRect();
          const { top, bottom, left, right } = item.getBoundingClientRect();
          return { top, bottom, left, right, call: callBox?.top ?? NaN };
        }),
      );
      const text = await page.locator('.prose').evaluate((prose) => {
        const { left, right } = prose.getBoundingClientRect();
        return { left, right };
      });
      expect(notes).toHaveLength(9);
      let before = 0;
      for (const { top, bottom, left, right, call: at } of notes) {
        expect(Math.abs(top - Math.max(at, before)), 'pixels from its place').toBeLessThan(1.5);
        if (dir === 'ltr') expect(left).toBeGreaterThan(text.right);
        else expect(right).toBeLessThan(text.left);
        before = bottom;
      }
      // Without a note that was pushed down by the one before it, the test would not have tried what is hard.
      expect(notes.filter(({ top, call: at }) => top - at > 1).length).toBeGreaterThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }

  test('a call leads to its note without moving the page, and the note back to its call', async ({ page, site }) => {
    await open(page, site);
    const last = page.locator('.prose a[href="#fn-h"]');
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await last.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#fn-h')).toBeFocused();
    await expect(preview(page)).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('#fnref-h')).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('on a narrower screen and on paper the same notes stand at the foot', async ({ page, site }) => {
    await open(page, site);
    const first = page.locator('.footnotes li').first();
    await expect(first).toHaveCSS('position', 'absolute');
    await page.emulateMedia({ media: 'print' });
    await expect(first).toHaveCSS('position', 'static');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1100, height: 900 });
    await expect(first).toHaveCSS('position', 'static');
    await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible();
  });

  test('in the sample publication no note lies on another or on what follows', async ({ page, site }) => {
    const articles = site.pages.filter(
      ({ type, html }) => type === 'article' && html.includes('class="footnotes beside"'),
    );
    expect(articles.length).toBeGreaterThan(1);
    for (const { url } of articles) {
      await page.goto(url);
      expect(await page.evaluate(overlapping), url).toEqual([]);
    }
  });
});

/** The words of notes that lie on another note, or on any text outside of the article. Runs in the page. */
function overlapping(): readonly string[] {
  const notes = [...document.querySelectorAll('.footnotes li')];
  const others = [...document.querySelectorAll('main > .band :is(h2, h3, p, a, dt, dd)')];
  const onto = (a: Element, b: Element): boolean => {
    const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return (
      Math.min(first.right, second.right) - Math.max(first.left, second.left) > 1 &&
      Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) > 1
    );
  };
  return notes
    .filter((note) => [...notes, ...others].some((other) => other !== note && onto(note, other)))
    .map(({ textContent }) => textContent);
}
