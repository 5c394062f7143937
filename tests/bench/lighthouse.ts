// `npm run bench:lighthouse`: builds the sample publication, serves it as a host would and prints what Lighthouse says of
// a page of each of six types on a telephone. Exits 1 unless every score is 100. `npm run bench:lighthouse -- <folder>`
// takes another built site.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../src/cli/serve.ts';
import site from '../../src/site.config.ts';
import type { PageType } from '../../src/views/view.ts';
import { sitePages } from '../support/site/site-pages.ts';
import { categories, lostPoints, scoresOf, type LighthouseReport } from './lighthouse/report.ts';
import { runLighthouse } from './lighthouse/run-lighthouse.ts';

const types: readonly PageType[] = ['article', 'author', 'topic', 'related', 'home', 'search'];
/** How often a page is opened for its performance: what else the machine does can only make it worse. */
const tries = 3;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const served = await serveFolder(folder, { base: 'base' in site ? String(site.base) : '/' });
try {
  process.exitCode = (await judgeSite(served.url)) ? 0 : 1;
} finally {
  await served.close();
}

/** Prints a line for each page, then what lost points; whether nothing did. */
async function judgeSite(url: string): Promise<boolean> {
  const pages = sitePages({ folder, url });
  console.log(`${'page'.padEnd(9)}${categories.map((name) => name.padStart(15)).join('')}  address`);
  const lost: string[] = [];
  for (const type of types) {
    const page = pages.find((each) => each.type === type && each.lang === 'en');
    if (!page) throw new Error(`The site has no page of the type ${type}.`);
    const report = await bestReport(page.url);
    const scores = scoresOf(report);
    console.log(
      `${type.padEnd(9)}${categories.map((name) => String(scores[name]).padStart(15)).join('')}  ${new URL(page.url).pathname}`,
    );
    lost.push(...lostPoints(report).map((text) => `${type}: ${text}`));
  }
  if (lost.length > 0) console.log(`\n${lost.join('\n')}`);
  return lost.length === 0;
}

/** The report with the best performance of those that were needed; what does not hang on time is the same in all. */
async function bestReport(url: string): Promise<LighthouseReport> {
  let best = await runLighthouse(url);
  for (let run = 1; run < tries && scoresOf(best).performance < 100; run++) {
    const next = await runLighthouse(url);
    if (scoresOf(next).performance > scoresOf(best).performance) best = next;
  }
  return best;
}
