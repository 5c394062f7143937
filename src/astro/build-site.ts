import { hash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../outputs/output.ts';
import { folderOutputs, outputs } from '../outputs/outputs.ts';
import { compileTemplates } from './compile-templates.ts';
import { astroConfig } from './config.ts';
import { LastBuild, type ChangedPage } from './last-build.ts';
import { listFiles } from './list-files.ts';
import { PageStore, templateDigest } from './page-store.ts';
import { pathOnSite, type OnSite } from './paths.ts';
import { printPages, type PrintOptions } from './print-pages.ts';
import { pruneCache } from './prune-cache.ts';
import { allDone, severalAtOnce } from './several-at-once.ts';
import { SiteFolder } from './site-folder.ts';
import { usedResults } from './used-results.ts';

/** After how many pages progress is told. */
const pagesATurn = 200;

export interface BuildOptions extends PrintOptions {
  /** The project's root, in which `src/` and `public/` stand. */
  readonly root: string;
  /** Where the site is to stand when it is complete. */
  readonly outFolder: string;
  /** Whether the result says why each page was printed. */
  readonly explain: boolean;
  /** Paths below the cache folder of what was used before, asked for at the end of the build. */
  readonly used: () => readonly string[];
  /** Called at the end of each phase. */
  readonly onPhase: (name: string) => void;
  /**
   * Called at the end of each output, of their listing and of the wait for those that others make. Pictures are drawn
   * while other outputs are written.
   */
  readonly onOutput: (name: string) => void;
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
  const { root, outFolder, context, onPhase, onOutput, onProgress } = options;
  const { cacheFolder, publication } = context;
  const digest = templateDigest(root, astroConfig(publication.site));
  // The search index is made by another process, which works while this one prints.
  const folderFiles = Promise.all(folderOutputs.map((output) => output.files(context)));
  // It is awaited below; where the build fails before, that failure is the one to tell.
  folderFiles.catch(() => undefined);
  onProgress('templates', 0, 0);
  const templates = await compileTemplates({ root, site: publication.site, cacheFolder, digest });
  onPhase('templates');
  const store = new PageStore(cacheFolder);
  const kept = store.keys();
  const lastBuild = new LastBuild(cacheFolder);
  const { pages, printed } = await printPages(options, digest, templates, { store, kept, lastBuild });
  onPhase('pages');
  const changed = options.explain ? { changed: lastBuild.changes(digest, { pages, printed, store }) } : {};

  const folder = new SiteFolder(outFolder, cacheFolder);
  for (const [index, { file, key }] of pages.entries()) {
    if (index % pagesATurn === 0) onProgress('files', index, pages.length);
    await folder.put(file, key, (target) => {
      store.copy(key, target);
    });
  }
  await putFolder(folder, templates.assets, '');
  await putFolder(folder, path.join(root, 'public'), '');
  store.prune(kept, new Set(pages.map(({ key }) => key)));
  onPhase('files');

  const kinds = outputs.map((output) => ({ ...output, files: output.files(context) }));
  onOutput('listing');
  onProgress('search', 0, 0);
  kinds.push({ id: folderOutputs.map(({ id }) => id).join(', '), files: (await folderFiles).flat() });
  onOutput('waiting');
  const made = kinds.flatMap(({ files }) => files);
  onProgress('outputs', 0, made.length);
  let done = 0;
  const put = outputWriter(folder, { code: digest, site: publication.site });
  const putAll = async (some: typeof kinds): Promise<void> => {
    for (const { id, files } of some) {
      await severalAtOnce(files, put, (count) => {
        onProgress('outputs', (done += count), made.length);
      });
      onOutput(id);
    }
  };
  // While other threads draw, this one writes.
  const lanes = Map.groupBy(kinds, ({ isDrawn = false }) => isDrawn);
  await allDone([...lanes.values()].map(putAll));
  onPhase('outputs');
  await folder.publish();
  lastBuild.write(digest, pages);
  const used = (): ReadonlySet<string> =>
    new Set([
      ...options.used(),
      ...usedResults(context, { pages, files: made }),
      ...folder.inventories.map((name) => `folders/${name}`),
    ]);
  pruneCache(cacheFolder, used, Date.now());
  onPhase('exchange');
  return { pages: pages.length, printed: printed.size, ...changed, files: made.length, written: folder.written };
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

/** Puts what is written beside the pages into the site. `code` is the digest of all that makes it. */
function outputWriter(
  folder: SiteFolder,
  { code, site }: { readonly code: string; readonly site: OnSite },
): (file: OutputFile) => Promise<void> {
  return async ({ url, source, render }) => {
    const content = source === undefined ? await render() : undefined;
    const key = content === undefined ? hash('sha256', code + JSON.stringify(source)) : digestOf(content);
    await folder.put(pathOnSite(url, site), key, async (target) => {
      writeFileSync(target, content ?? (await render()));
    });
  };
}

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}
