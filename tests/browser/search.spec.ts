import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serveFolder, type ServedFolder } from '../../src/cli/serve.ts';
import { searchText } from '../../src/language/search-text.ts';
import { writeIndex, type IndexedWork } from '../../src/outputs/pagefind-index.ts';
import { Prose, vocabulary } from '../support/corpus/prose.ts';
import { seededRandom } from '../support/corpus/random.ts';
import { test, type Site } from './site-test.ts';

const field = (page: Page) => page.locator('.search input[type=search]');
const results = (page: Page) => page.locator('.search-results > li');

test('finds a work by an inflected word, narrows it down, and puts the search into the address', async ({
  page,
  site,
}) => {
  await page.goto(site.pageOf('search').url);
  await field(page).fill('borders agreements');
  await expect(results(page).first()).toContainText('Border Agreement');
  await expect(results(page).first().locator('mark').first()).toHaveText(/border/i);
  await expect(results(page).first().locator('time')).toHaveText(/\d{4}$/);
  await expect(page.getByRole('status')).toHaveText(/^Found: \d+$/);
  const all = await results(page).count();
  await page.getByRole('combobox', { name: 'Region' }).selectOption({ index: 1 });
  await expect.poll(() => results(page).count()).toBeLessThan(all);
  const address = new URL(page.url()).searchParams;
  expect(address.get('q')).toBe('borders agreements');
  expect(address.get('region')).not.toBe('');

  const found = await results(page).count();
  await page.reload();
  await expect(results(page)).toHaveCount(found);
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue(address.get('region') ?? '');
});

test('a Russian query finds inflected forms', async ({ page, site }) => {
  await page.goto(site.pageOf('search', 'ru').url);
  await field(page).fill('статьями');
  await expect(results(page).first().locator('mark').first()).toHaveText(/стать(?!ями)/i);
});

test('the / key opens the search over any page, Escape closes it, and the focus returns', async ({ page, site }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) scripts.push(request.url());
  });
  await page.goto(site.pageOf('article').url);
  await page.locator('.masthead a').first().focus();
  expect(scripts, 'the index waits until it is asked for').toEqual([]);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('footnotes/notes');
  await expect(field(page)).toHaveValue('footnotes/notes');
  await field(page).fill('footnotes');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toBeHidden();
  await expect(page.locator('.masthead a').first()).toBeFocused();
});

test('the / key can be turned off', async ({ page, site }) => {
  await page.goto(site.pageOf('search').url);
  await page.getByRole('checkbox').uncheck();
  await page.goto(site.pageOf('article').url);
  await page.keyboard.press('/');
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('says so when nothing is found, and when the index cannot be loaded', async ({ page, site }) => {
  await page.goto(site.pageOf('search').url);
  await field(page).fill('qqqqzzzz');
  await expect(page.getByRole('status')).toContainText('Nothing was found');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(site.pageOf('search').url);
  await field(page).fill('border');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is an index of the site', async ({ page, site }) => {
    await page.goto(site.pageOf('search').url);
    await expect(field(page)).toBeHidden();
    for (const part of ['/topics/', '/authors/', '/archive/'])
      await expect(page.locator(`main a[href*="${part}"]`).first()).toBeVisible();
  });
});

test.describe('over an index of our own', () => {
  test('forgives apostrophes, accents and keyboards', async ({ page, site }) => {
    const served = await withIndex(site, [
      work('uz', 1, 'Iqlim oʻzgarishi va suv. Toʻgʻri gap.'),
      work('en', 2, 'A café in Türkiye, and Nurlan’s résumé.'),
      work('ru', 3, 'Ещё одна ёлка на границах.'),
    ]);
    const finds = async (lang: string, words: string): Promise<void> => {
      await page.goto(`${served.url}search/`);
      await page.evaluate((value) => {
        document.documentElement.lang = value;
      }, lang);
      await field(page).fill(words);
      await expect(results(page), `${lang}: ${words}`).toHaveCount(1);
    };
    for (const words of ['ozgarishi', "o'zgarishi", 'oʻzgarishi', 'o’zgarishi', "to'g'ri"]) await finds('uz', words);
    for (const words of ['cafe', 'turkiye', "nurlan's", 'resume']) await finds('en', words);
    for (const words of ['еще', 'елка', 'граница']) await finds('ru', words);
    await served.close();
  });

  test('looks in every volume, and by date puts the newest first', async ({ page, site }) => {
    const dated = (number: number, date: string, topic: string): IndexedWork => ({
      ...work('en', number, `A canal is dug, for the ${String(number)}th time. ${'Canal. '.repeat(number)}`),
      meta: { title: `Work ${number}`, date, dateText: date },
      filters: { topic: [topic] },
      sort: { date },
    });
    const served = await withIndex(
      site,
      [dated(1, '2025-03-01', 'Water'), dated(2, '2025-02-01', 'Trade')],
      [dated(3, '2024-05-01', 'Water'), dated(4, '2023-05-01', 'Water')],
      [dated(5, '2019-05-01', 'Trade')],
    );
    await page.goto(`${served.url}search/`);
    await field(page).fill('canals');
    await expect(results(page)).toHaveCount(5);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('date');
    await expect(results(page).getByRole('link')).toHaveText([1, 2, 3, 4, 5].map((number) => `Work ${number}`));
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('Water');
    await expect(results(page).getByRole('link')).toHaveText([1, 3, 4].map((number) => `Work ${number}`));
    await served.close();
  });

  test('over 1,000 articles the first result is there within 300 ms of the third keystroke', async ({ page, site }) => {
    test.setTimeout(120_000);
    const random = seededRandom(1);
    const language = vocabulary(random, 8000);
    const prose = new Prose(random, language, language.slice(100, 140));
    const works = Array.from({ length: 1000 }, (_, number) =>
      work('en', number, Array.from({ length: 40 }, () => prose.sentence(22)).join(' ')),
    );
    const served = await withIndex(site, works.slice(0, 488), works.slice(488));
    await page.goto(`${served.url}search/`);
    await field(page).fill((language[110] ?? '').slice(0, 3));
    await expect(results(page).first()).toBeVisible();
    const times: number[] = [];
    for (const word of language.slice(120, 125)) {
      await field(page).fill('');
      await expect(results(page)).toHaveCount(0);
      await field(page).pressSequentially(word.slice(0, 2));
      await page.waitForTimeout(400);
      times.push(await page.evaluate(typeThird, word.charAt(2)));
    }
    await served.close();
    console.log(`first result after ${times.map((time) => Math.round(time)).join(', ')} ms`);
    expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(300);
  });
});

/** Types one more letter into the search; the milliseconds until another list of results stands there. Runs in the page. */
async function typeThird(letter: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('.search input[type=search]');
  const list = document.querySelector('.search-results');
  if (!input || !list) throw new Error('This is not the search page.');
  list.replaceChildren();
  const start = performance.now();
  input.value += letter;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((resolve) => {
    new MutationObserver(() => {
      if (list.childElementCount > 0) resolve(performance.now() - start);
    }).observe(list, { childList: true });
  });
}

function work(lang: string, number: number, text: string): IndexedWork {
  const lead = [searchText(text, lang)];
  return { url: `/w/${number}/`, lang, title: `Work ${number}`, lead, html: '', meta: {}, filters: {}, sort: {} };
}

/** The site under test with another index in the place of its own. */
async function withIndex(site: Site, ...volumes: readonly (readonly IndexedWork[])[]): Promise<ServedFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-search-'));
  cpSync(site.folder, folder, { recursive: true });
  rmSync(join(folder, 'pagefind'), { recursive: true });
  const places = volumes.map((_, number) => (number === 0 ? 'pagefind/en/' : `pagefind/en/${number}/`));
  for (const [number, works] of volumes.entries()) {
    for (const { path, content } of await writeIndex(works)) {
      const file = join(folder, places[number] ?? '', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  const page = join(folder, 'search/index.html');
  const index = places.map((place) => `/${place}`).join(' ');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/data-index="[^"]*"/, `data-index="${index}"`));
  const served = await serveFolder(folder);
  const close = async (): Promise<void> => {
    await served.close();
    rmSync(folder, { recursive: true });
  };
  return { url: served.url, close };
}
