import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OutputContext, OutputFile } from '../outputs/output.ts';
import { folderOutputs, outputs } from '../outputs/outputs.ts';
import type { PlannedPage } from '../views/plan.ts';
import { whileLocked } from './build-lock.ts';
import { astroConfig } from './config.ts';
import { listFiles } from './list-files.ts';
import { PageStore, templateDigest } from './page-store.ts';
import { pathOnSite, type OnSite } from './paths.ts';
import { printPages, type KeyedPage } from './print-pages.ts';
import { SiteFolder } from './site-folder.ts';

/** Images are drawn by threads of their own: several at once keep all of them at work. */
const renderedAtOnce = 8;

/** After how many pages other work has its turn. */
const pagesATurn = 50;

export interface BuildOptions {
  /** The project's root, in which `src/` and `public/` stand. */
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
  /** Files beside the pages. */
  readonly files: number;
  /** Files, pages included, that had to be written: all others stood there already. */
  readonly written: number;
}

/** Prints the site and puts it in place of `outFolder` when it is complete. Of two builds at once the second waits. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  return whileLocked(options.outFolder, () => build(options));
}

async function build({ root, outFolder, pages, context, onPhase }: BuildOptions): Promise<BuildResult> {
  const { site } = context.publication;
  const { cacheFolder } = context;
  const template = templateDigest(root, astroConfig(site));
  const store = new PageStore(path.join(cacheFolder, 'pages'), template);
  // The search index is made by another process, which works while this one prints.
  const folderFiles = Promise.all(folderOutputs.map((output) => output.files(context)));
  // It is awaited below; where the build fails before, that failure is the one to tell.
  folderFiles.catch(() => undefined);
  const keyed: KeyedPage[] = [];
  for (const page of pages) {
    if (keyed.length % pagesATurn === 0) await nextTurn();
    keyed.push({ page, file: fileOf(page.url, site), key: store.keyOf(page.view()) });
  }
  onPhase('views');

  const { printed, assets } = await printPages(keyed, { root, store, template, context });
  onPhase('pages');

  const folder = new SiteFolder(outFolder, cacheFolder);
  for (const { file, key } of keyed) {
    await folder.put(file, key, (target) => {
      store.copy(key, target);
    });
  }
  await putFolder(folder, assets, '');
  await putFolder(folder, path.join(root, 'public'), '');
  store.prune(new Set(keyed.map(({ key }) => key)));
  onPhase('files');

  const files = await putOutputs(
    folder,
    [...outputs.flatMap((output) => output.files(context)), ...(await folderFiles).flat()],
    site,
  );
  onPhase('outputs');
  folder.publish();
  onPhase('exchange');
  return { pages: pages.length, printed, files, written: folder.written };
}

/** Copies a folder's files into the site. */
async function putFolder(folder: SiteFolder, from: string, below: string): Promise<void> {
  for (const name of listFiles(from)) {
    const file = path.join(from, name);
    await folder.put(path.posix.join(below, name), digest(readFileSync(file)), (target) => {
      copyFileSync(file, target);
    });
  }
}

async function putOutputs(folder: SiteFolder, files: readonly OutputFile[], site: OnSite): Promise<number> {
  for (let start = 0; start < files.length; start += renderedAtOnce) {
    const batch = files.slice(start, start + renderedAtOnce);
    const contents = await Promise.all(batch.map(async ({ render }) => render()));
    for (const [index, content] of contents.entries()) {
      await folder.put(pathOnSite(batch[index]?.url ?? '', site), digest(content), (target) => {
        writeFileSync(target, content);
      });
    }
  }
  return files.length;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The file of a page: `/research/x/` → `research/x/index.html`. */
function fileOf(url: string, site: OnSite): KeyedPage['file'] {
  const name = pathOnSite(url, site);
  return name.endsWith('.html') ? name : path.posix.join(name, 'index.html');
}
