// `npm run bench:pages`: publishes one invented article of a thousand words, a figure and four footnotes with Octavo and
// with three others, and prints what opening it costs on a slow telephone. The others are installed from npm into a
// temporary folder; `npm run bench:pages -- <folder>` installs them there and keeps them.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../src/cli/install/chromium.mjs';
import { serveFolder } from '../../src/cli/serve.ts';
import { median } from './measure/median.ts';
import { astroBlog } from './pages/astro-blog.ts';
import { docusaurus } from './pages/docusaurus.ts';
import { countBarriers, kinds, measureOpening, type Cost } from './pages/measure-page.ts';
import { octavo } from './pages/octavo.ts';
import type { BuiltSite, Rival } from './pages/rival.ts';
import { sampleArticle } from './pages/sample-article.ts';
import { starlight } from './pages/starlight.ts';

/** How often each page is opened; of every figure the middle one counts. */
const rounds = 9;

const kept = process.argv[2];
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'octavo-pages-')) : resolve(kept);
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  // Chromium's sandbox refuses to run as root.
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-background-networking', '--disable-quic'],
});
try {
  const sites = await buildSites([octavo, starlight, docusaurus, astroBlog]);
  console.log(`\n${[...heading(), ...(await measureSites(sites, browser))].join('\n')}`);
} finally {
  await browser.close();
  if (kept === undefined) rmSync(folder, { recursive: true });
}

/** By name. A site that cannot be made here is left out, and why is told. */
async function buildSites(rivals: readonly Rival[]): Promise<ReadonlyMap<string, BuiltSite>> {
  const sites = new Map<string, BuiltSite>();
  for (const { name, build } of rivals) {
    const place = join(folder, name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
    mkdirSync(place, { recursive: true });
    console.log(`Building the site of ${name} …`);
    try {
      sites.set(name, await build(place, sampleArticle()));
    } catch (error) {
      console.error(`${name} is left out. ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  return sites;
}

/** A line of the table for each site. They take turns, so that what burdens the machine burdens all of them. */
async function measureSites(sites: ReadonlyMap<string, BuiltSite>, browser: Browser): Promise<readonly string[]> {
  const measured = await Promise.all(
    [...sites].map(async ([name, site]) => {
      const served = await serveFolder(site.folder);
      return { name, served, url: served.url + site.path, costs: [] as Cost[] };
    }),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { url, costs } of measured) costs.push(await measureOpening(browser, url));
  }
  const lines: string[] = [];
  for (const { name, served, url, costs } of measured) {
    lines.push(tableLine(name, costs, await countBarriers(browser, url)));
    await served.close();
  }
  return lines;
}

function heading(): readonly string[] {
  const cells = ['site', 'requests', 'in all, KB', ...kinds, 'largest paint, s', 'axe'];
  return [`| ${cells.join(' | ')} |`, `| --- |${' ---: |'.repeat(cells.length - 1)}`];
}

function tableLine(name: string, costs: readonly Cost[], barriers: number): string {
  const middle = (figure: (cost: Cost) => number): number => median(costs.map(figure));
  const bytes = kinds.map((kind) => middle((cost) => cost.bytes[kind]));
  const kilobytes = [bytes.reduce((sum, count) => sum + count, 0), ...bytes].map((count) => (count / 1000).toFixed(1));
  const largestPaint = (middle((cost) => cost.largestPaint) / 1000).toFixed(2);
  return `| ${[name, middle(({ requests }) => requests), ...kilobytes, largestPaint, barriers].join(' | ')} |`;
}
