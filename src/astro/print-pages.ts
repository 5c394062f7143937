import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import type { OutputContext } from '../outputs/output.ts';
import type { PlannedPage } from '../views/plan.ts';
import { astroConfig } from './config.ts';
import { drawingReader } from './drawing-reader.ts';
import { listFiles } from './list-files.ts';
import type { PageStore } from './page-store.ts';
import { sitePath } from './paths.ts';
import { setPress } from './press.ts';

/** A planned page with its file in the site's folder and the key of its content. */
export interface KeyedPage {
  readonly page: PlannedPage;
  readonly file: string;
  readonly key: string;
}

export interface PrintOptions {
  readonly root: string;
  readonly store: PageStore;
  /** Digest of the templates: it names the assets that belong to them. */
  readonly template: string;
  readonly context: OutputContext;
}

/**
 * Prints every page that is not in the store, and puts it there. Where all are, Astro is not even started. `assets` is
 * the folder of the style sheet, fonts and scripts that the pages ask for.
 */
export async function printPages(
  pages: readonly KeyedPage[],
  { root, store, template, context }: PrintOptions,
): Promise<{ readonly printed: number; readonly assets: string }> {
  const kept = path.join(context.cacheFolder, 'assets');
  const assets = path.join(kept, template);
  const isKept = store.keys();
  const toPrint = pages.filter(({ key }) => !isKept.has(key));
  if (toPrint.length === 0 && existsSync(assets)) return { printed: 0, assets };

  mkdirSync(context.cacheFolder, { recursive: true });
  const draft = mkdtempSync(path.join(context.cacheFolder, 'printing-'));
  try {
    await runAstro(pages, toPrint, { root, draft, context });
    const lost = toPrint.filter(({ file }) => !existsSync(path.join(draft, file)));
    if (lost.length > 0) throw new Error(`Planned and not printed: ${lost.map(({ file }) => file).join(', ')}`);
    for (const { key, file } of toPrint) store.keep(key, path.join(draft, file));
    if (!existsSync(assets)) {
      for (const file of listFiles(draft)) if (file.endsWith('.html')) rmSync(path.join(draft, file));
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(kept, { recursive: true });
      renameSync(draft, assets);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { printed: toPrint.length, assets };
}

async function runAstro(
  pages: readonly KeyedPage[],
  toPrint: readonly KeyedPage[],
  { root, draft, context }: { root: string; draft: string; context: OutputContext },
): Promise<void> {
  const { site } = context.publication;
  const byPath = new Map(pages.map(({ page }) => [sitePath(page.url, site), page]));
  setPress({
    paths: () => toPrint.map(({ page }) => sitePath(page.url, site)),
    view: (at) => {
      const page = byPath.get(at);
      if (!page) throw new Error(`No page was planned at "${at ?? ''}".`);
      return page.view();
    },
    bodyHtml: context.bodyHtml,
    drawingHtml: drawingReader(context),
  });
  const config = astroConfig(site);
  await build({
    ...config,
    root,
    outDir: draft,
    // The publisher's own files are put into the site by the build itself.
    publicDir: path.join(context.cacheFolder, 'none'),
    configFile: false,
    logLevel: 'warn',
    vite: { ...config.vite, logLevel: 'warn' },
  });
}
