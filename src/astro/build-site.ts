import { hash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DrawingStore } from '../drawings/drawing-store.ts';
import { drawingDigest } from '../drawings/drawing.ts';
import type { OutputContext, OutputFile } from '../outputs/output.ts';
import { folderOutputs, outputs } from '../outputs/outputs.ts';
import { publishedDrawings } from '../publication/published-drawings.ts';
import type { PlannedPage } from '../views/plan.ts';
import type { SiteWeights } from '../views/site-weights.ts';
import { compileTemplates, type CompiledTemplates } from './compile-templates.ts';
import { astroConfig } from './config.ts';
import { LastBuild, type BuiltPage, type ChangedPage } from './last-build.ts';
import { listFiles } from './list-files.ts';
import { pageFile, pageKey, PageStore, templateDigest, viewFile } from './page-store.ts';
import { pathOnSite, sitePath, type OnSite } from './paths.ts';
import { PrintQueue } from './print-queue.ts';
import { pruneCache } from './prune-cache.ts';
import { SiteFolder } from './site-folder.ts';
import { weighPages, type WeighedPage } from './weigh-pages.ts';

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
  /** Most threads to print with. */
  readonly threads: number;
  /** Whether the result says why each page was printed. */
  readonly explain: boolean;
  /** Paths below the cache folder of what was used before, asked for at the end of the build. */
  readonly used: () => readonly string[];
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
  /** The pages that are not what they were, and why, where that was asked for. */
  readonly changed?: readonly ChangedPage[];
}

/** Prints the site and puts it in place of `outFolder` when it is complete. No other may work with the same folders. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { root, outFolder, context, onPhase } = options;
  const { cacheFolder, publication } = context;
  const digest = templateDigest(root, astroConfig(publication.site));
  // The search index is made by another process, which works while this one prints.
  const folderFiles = Promise.all(folderOutputs.map((output) => output.files(context)));
  // It is awaited below; where the build fails before, that failure is the one to tell.
  folderFiles.catch(() => undefined);
  const templates = await compileTemplates({ root, site: publication.site, cacheFolder, digest });
  onPhase('templates');
  const store = new PageStore(cacheFolder);
  const kept = store.keys();
  const { pages, printed } = await printPages(options, digest, templates, { store, kept });
  onPhase('pages');
  const lastBuild = new LastBuild(cacheFolder);
  const changed = options.explain ? { changed: lastBuild.changes(digest, { pages, printed, store }) } : {};

  const folder = new SiteFolder(outFolder, cacheFolder);
  for (const { file, key } of pages) {
    await folder.put(file, key, (target) => {
      store.copy(key, target);
    });
  }
  await putFolder(folder, templates.assets, '');
  await putFolder(folder, path.join(root, 'public'), '');
  store.prune(kept, new Set(pages.map(({ key }) => key)));
  onPhase('files');

  const made = [...outputs.flatMap((output) => output.files(context)), ...(await folderFiles).flat()];
  await putOutputs(folder, made, digest, publication.site);
  onPhase('outputs');
  await folder.publish();
  lastBuild.write(digest, pages);
  const used = (): ReadonlySet<string> =>
    new Set([...options.used(), ...usedResults(context, { pages, made, folder })]);
  pruneCache(cacheFolder, used, Date.now());
  onPhase('exchange');
  return { pages: pages.length, printed: printed.size, ...changed, files: made.length, written: folder.written };
}

/** A page with its file in the site's folder and the key under which the store has it. */
interface KeptPage extends WeighedPage, BuiltPage {
  readonly file: string;
}

/** Makes every view, and prints those pages that the store does not have yet; last those that tell of the others. */
async function printPages(
  { pages: planned, context, threads }: BuildOptions,
  digest: string,
  { press, assets }: CompiledTemplates,
  { store, kept }: { readonly store: PageStore; readonly kept: ReadonlySet<string> },
): Promise<{ readonly pages: readonly KeptPage[]; readonly printed: ReadonlySet<string> }> {
  const { publication, cacheFolder } = context;
  const { site } = publication;
  new DrawingStore(cacheFolder).draw(publishedDrawings(publication).map(({ drawing }) => drawing));
  const queue = new PrintQueue({ press, cacheFolder, threads });
  const pages: KeptPage[] = [];
  const printed = new Set<string>();
  const add = async ({ url, view }: PlannedPage, weights?: SiteWeights): Promise<void> => {
    const made = view(weights);
    const json = JSON.stringify(made);
    const key = pageKey(json, digest);
    pages.push({ url, type: made.type, file: fileOf(url, site), key });
    if (kept.has(key)) return;
    printed.add(key);
    await queue.add({ at: sitePath(url, site), key, view: json });
  };
  const { opening = [], closing = [] } = Object.groupBy(planned, (page) => (page.closing ? 'closing' : 'opening'));
  for (const [index, page] of opening.entries()) {
    if (index % pagesATurn === 0) await nextTurn();
    await add(page);
  }
  await queue.finish();
  if (closing.length > 0) {
    const file = path.join(cacheFolder, 'weights.json');
    const weights = await weighPages(pages, { read: (key) => store.read(key), assets, file, site });
    for (const page of closing) await add(page, weights);
    await queue.finish();
  }
  return { pages, printed };
}

/** Copies a folder's files into the site. */
async function putFolder(folder: SiteFolder, from: string, below: string): Promise<void> {
  for (const name of listFiles(from)) {
    const file = path.join(from, name);
    await folder.put(path.posix.join(below, name), digestOf(readFileSync(file)), (target) => {
      copyFileSync(file, target);
    });
  }
}

/** Puts what is written beside the pages, several at a time. `code` is the digest of all that makes it. */
async function putOutputs(folder: SiteFolder, files: readonly OutputFile[], code: string, site: OnSite): Promise<void> {
  const put = async ({ url, source, render }: OutputFile): Promise<void> => {
    const content = source === undefined ? await render() : undefined;
    const key = content === undefined ? hash('sha256', code + JSON.stringify(source)) : digestOf(content);
    await folder.put(pathOnSite(url, site), key, async (target) => {
      writeFileSync(target, content ?? (await render()));
    });
  };
  for (let start = 0; start < files.length; start += renderedAtOnce) {
    await Promise.all(files.slice(start, start + renderedAtOnce).map(put));
  }
}

/** Paths below the cache folder of what the site was made from. */
function usedResults(
  { publication, cacheFolder }: OutputContext,
  {
    pages,
    made,
    folder,
  }: { readonly pages: readonly BuiltPage[]; readonly made: readonly OutputFile[]; readonly folder: SiteFolder },
): readonly string[] {
  const drawings = new DrawingStore(cacheFolder);
  return [
    ...pages.flatMap(({ key }) => [pageFile(key), viewFile(key)]),
    ...publishedDrawings(publication).map(({ drawing }) => `drawings/${drawings.nameOf(drawingDigest(drawing))}`),
    ...made.flatMap(({ kept }) => kept ?? []),
    ...folder.inventories.map((name) => `folders/${name}`),
  ];
}

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** The file of a page: `/research/x/` → `research/x/index.html`. */
function fileOf(url: string, site: OnSite): string {
  const name = pathOnSite(url, site);
  return name.endsWith('.html') ? name : path.posix.join(name, 'index.html');
}
