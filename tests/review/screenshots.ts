import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../src/cli/install/chromium.mjs';
import { serveFolder } from '../../src/cli/serve.ts';
import site from '../../src/site.config.ts';
import type { PageType } from '../../src/views/view.ts';
import { sitePages } from '../support/site/site-pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types: readonly PageType[] = ['home', 'section', 'article', 'related', 'author', 'topic', 'archive', 'search'];
const widths = [320, 768, 1440];

/** Pictures of the built site for the eye: eight types of page, by day and by night, in three widths. */
async function takeScreenshots(folder: string, target: string): Promise<number> {
  const served = await serveFolder(folder, { base: 'base' in site ? String(site.base) : '/' });
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Chromium's sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const pages = sitePages({ folder, url: served.url });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  let count = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      for (const type of types) {
        const found = pages.find((each) => each.type === type && each.lang === 'en');
        if (!found) throw new Error(`The site has no page of the type ${type}.`);
        await page.goto(found.url, { waitUntil: 'networkidle' });
        await page.evaluate(showAll);
        // Once more, with the fonts at hand: those that come late are left for the next page.
        await page.reload({ waitUntil: 'networkidle' });
        await page.evaluate(showAll);
        await page.screenshot({ path: path.join(target, `${type}-${width}-${colorScheme}.png`), fullPage: true });
        count += 1;
      }
      await page.close();
    }
  }
  await browser.close();
  await served.close();
  return count;
}

/** Fetches the pictures that would wait until a reader comes to them. Runs in the page. */
async function showAll(): Promise<void> {
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
}

const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const target = path.join(root, 'test-results/screenshots');
const count = await takeScreenshots(folder, target);
process.stdout.write(`${count} screenshots in ${path.relative(process.cwd(), target)}/\n`);
