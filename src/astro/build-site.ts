import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { outputs } from '../outputs/outputs.ts';
import type { OutputContext } from '../outputs/output.ts';
import type { PlannedPage } from '../views/plan.ts';
import { astroConfig } from './config.ts';
import { PageStore, templateDigest } from './page-store.ts';
import { pathOnSite, sitePath, type OnSite } from './paths.ts';
import { setPress } from './press.ts';

export interface BuildOptions {
  /** The project's root, in which `src/` stands. */
  readonly root: string;
  /** Where the site is to stand when it is complete. */
  readonly outFolder: string;
  readonly pages: readonly PlannedPage[];
  readonly context: OutputContext;
  /** Called at the end of each phase. */
  readonly onPhase: (name: string) => void;
}

export interface BuildResult {
  readonly pages: number;
  /** How many of them were printed anew; the others were restored. */
  readonly printed: number;
  /** Files written beside the pages. */
  readonly files: number;
}

interface KeyedPage {
  readonly page: PlannedPage;
  readonly file: string;
  readonly key: string;
}

/**
 * Prints the site into a folder of its own and puts it in place of `outFolder` when it is complete: whoever looks at
 * `outFolder` sees the site before or the site after.
 */
export async function buildSite({ root, outFolder, pages, context, onPhase }: BuildOptions): Promise<BuildResult> {
  const { site } = context.publication;
  const draft = path.join(path.dirname(outFolder), `.${path.basename(outFolder)}.next`);
  // What an interrupted build left is no part of this one.
  rmSync(draft, { recursive: true, force: true });
  const store = new PageStore(path.join(context.cacheFolder, 'pages'), templateDigest(root, astroConfig(site)));
  const keyed = pages.map((page) => ({
    page,
    file: path.join(draft, fileOf(page.url, site)),
    key: store.keyOf(page.view()),
  }));
  const toPrint = keyed.filter(({ key }) => !store.has(key));
  const printed = new Set(toPrint);
  onPhase('views');

  await print(keyed, toPrint, { root, draft, context });
  onPhase('pages');
  for (const { key, file } of keyed.filter((page) => !printed.has(page))) store.restore(key, file);
  checkComplete(keyed);
  for (const { key, file } of toPrint) store.keep(key, file);
  store.prune(new Set(keyed.map(({ key }) => key)));
  onPhase('restoring');

  const files = await writeOutputs(draft, context);
  onPhase('outputs');
  exchange(draft, outFolder);
  return { pages: pages.length, printed: toPrint.length, files };
}

async function print(
  all: readonly KeyedPage[],
  toPrint: readonly KeyedPage[],
  { root, draft, context }: { root: string; draft: string; context: OutputContext },
): Promise<void> {
  const { site } = context.publication;
  const byPath = new Map(all.map(({ page }) => [sitePath(page.url, site), page]));
  setPress({
    paths: () => toPrint.map(({ page }) => sitePath(page.url, site)),
    view: (at) => {
      const page = byPath.get(at);
      if (!page) throw new Error(`No page was planned at "${at ?? ''}".`);
      return page.view();
    },
    bodyHtml: context.bodyHtml,
  });
  await build({
    ...astroConfig(site),
    root,
    outDir: draft,
    configFile: false,
    logLevel: 'warn',
    vite: { logLevel: 'warn' },
  });
}

/** Pages printed = pages planned: an article is never lost without a word. */
function checkComplete(pages: readonly KeyedPage[]): void {
  const lost = pages.filter(({ file }) => !existsSync(file)).map(({ page }) => page.url);
  if (lost.length > 0)
    throw new Error(`${lost.length} planned pages were not printed: ${lost.slice(0, 10).join(', ')}`);
}

async function writeOutputs(draft: string, context: OutputContext): Promise<number> {
  const { site } = context.publication;
  const files = outputs.flatMap((output) => output.files(context));
  for (const { url, render } of files) {
    const file = path.join(draft, pathOnSite(url, site));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await render());
  }
  return files.length;
}

/** The file of a page: `/research/x/` → `research/x/index.html`. */
function fileOf(url: string, site: OnSite): string {
  const name = pathOnSite(url, site);
  return name.endsWith('.html') ? name : path.join(name, 'index.html');
}

function exchange(draft: string, outFolder: string): void {
  const old = path.join(path.dirname(outFolder), `.${path.basename(outFolder)}.old`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(outFolder)) renameSync(outFolder, old);
  renameSync(draft, outFolder);
  rmSync(old, { recursive: true, force: true });
}
