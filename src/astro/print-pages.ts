import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DrawingStore } from '../drawings/drawing-store.ts';
import type { OutputContext } from '../outputs/output.ts';
import { publishedDrawings } from '../publication/published-drawings.ts';
import type { OnProgress } from '../source/on-progress.ts';
import type { PlannedPage } from '../views/plan.ts';
import type { SiteWeights } from '../views/site-weights.ts';
import type { CompiledTemplates } from './compile-templates.ts';
import type { BuiltPage, LastBuild } from './last-build.ts';
import { pageKey, type PageStore } from './page-store.ts';
import { pathOnSite, sitePath, type OnSite } from './paths.ts';
import { PrintQueue } from './print-queue.ts';
import { weighPages } from './weigh-pages.ts';

/** After how many pages other work has its turn. */
const pagesATurn = 50;

/** A page with its file in the site's folder and the key under which the store has it. */
export interface KeptPage extends BuiltPage {
  readonly file: string;
}

export interface PrintOptions {
  readonly pages: readonly PlannedPage[];
  readonly context: OutputContext;
  /** Most threads to print with. */
  readonly threads: number;
  readonly onProgress: OnProgress;
}

/**
 * Makes the views of all pages whose sources are not those of the last build, and prints those pages that the store does
 * not have yet; last those that tell of the others.
 */
export async function printPages(
  { pages: planned, context, threads, onProgress }: PrintOptions,
  digest: string,
  { press, assets }: CompiledTemplates,
  {
    store,
    kept,
    lastBuild,
  }: { readonly store: PageStore; readonly kept: ReadonlySet<string>; readonly lastBuild: LastBuild },
): Promise<{ readonly pages: readonly KeptPage[]; readonly printed: ReadonlySet<string> }> {
  const { publication, cacheFolder } = context;
  const { site } = publication;
  new DrawingStore(cacheFolder).draw(publishedDrawings(publication).map(({ drawing }) => drawing));
  const queue = new PrintQueue({ press, cacheFolder, threads });
  const pages: KeptPage[] = [];
  const printed = new Set<string>();
  const add = async ({ url, view, source }: PlannedPage, weights?: SiteWeights): Promise<void> => {
    const from = source?.();
    const same = from === undefined ? undefined : lastBuild.same(digest, url, from);
    if (same && kept.has(same.key)) {
      pages.push({ ...same, file: fileOf(url, site) });
      return;
    }
    const made = view(weights);
    const json = JSON.stringify(made);
    const key = pageKey(json, digest);
    pages.push({ url, type: made.type, file: fileOf(url, site), key, ...(from !== undefined && { source: from }) });
    if (kept.has(key)) return;
    printed.add(key);
    await queue.add({ at: sitePath(url, site), key, view: json });
  };
  const { opening = [], closing = [] } = Object.groupBy(planned, (page) => (page.closing ? 'closing' : 'opening'));
  for (const [index, page] of opening.entries()) {
    if (index % pagesATurn === 0) {
      onProgress('pages', index, opening.length);
      await nextTurn();
    }
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

/** The file of a page: `/research/x/` → `research/x/index.html`. */
function fileOf(url: string, site: OnSite): string {
  const name = pathOnSite(url, site);
  return name.endsWith('.html') ? name : path.posix.join(name, 'index.html');
}
