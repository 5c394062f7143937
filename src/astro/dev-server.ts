import path from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import { DrawingStore } from '../drawings/drawing-store.ts';
import type { OutputContext, OutputFile } from '../outputs/output.ts';
import { folderOutputs, outputs } from '../outputs/outputs.ts';
import type { Problem } from '../problems/problem.ts';
import { publishedDrawings } from '../publication/published-drawings.ts';
import type { Site } from '../schema/site.ts';
import type { PlannedPage } from '../views/plan.ts';
import { astroConfig } from './config.ts';
import { setDevProblems } from './dev-problems.ts';
import { sitePath } from './paths.ts';
import { setPress } from './press.ts';

type ViteServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** The publication as it stands on disk now. */
export interface DevState {
  readonly problems: readonly Problem[];
  readonly pages: readonly PlannedPage[];
  readonly context: OutputContext;
}

export interface DevOptions {
  readonly root: string;
  readonly site: Site;
  readonly port: number;
  readonly host: string;
  /** Folders whose changes are followed. */
  readonly watched: readonly string[];
  /** What was read before the start. */
  readonly initial: DevState;
  /** Reads everything again. */
  readonly read: () => Promise<DevState>;
  /** Called after each reading, with the seconds it took. */
  readonly onRead: (state: DevState, seconds: number) => void;
}

/** Where the design system shows itself; no build has such a page. */
const stylePage = '/_style';

/** How long to wait for the rest of what an editor saves at once, in milliseconds. */
const settlingTime = 40;

/** Serves the publication while it is being written. Every change is read, checked and shown; mistakes stop nothing. */
export async function startDevServer(options: DevOptions): Promise<{ readonly url: string }> {
  const { root, site, port, host } = options;
  const desk = new Desk(options);
  const server = await dev({
    ...astroConfig(site),
    root,
    configFile: false,
    logLevel: 'error',
    server: { port, host },
    integrations: [desk.integration()],
    vite: { ...astroConfig(site).vite, logLevel: 'error' },
  });
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${server.address.port}${site.base}` };
}

/** Keeps the press in step with the disk. */
class Desk {
  readonly #options: DevOptions;
  /** By address; listed when the first of them is asked for. */
  #files: () => ReadonlyMap<string, OutputFile> = () => new Map();
  #context: OutputContext;
  #reading: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DevOptions) {
    this.#options = options;
    this.#context = options.initial.context;
    this.#show(options.initial);
  }

  integration(): AstroIntegration {
    return {
      name: 'octavo',
      hooks: {
        'astro:config:setup': ({ addMiddleware, injectRoute }) => {
          injectRoute({ pattern: stylePage, entrypoint: new URL('../layouts/StylePage.astro', import.meta.url) });
          addMiddleware({ order: 'pre', entrypoint: new URL('./dev-middleware.ts', import.meta.url) });
        },
        'astro:server:setup': ({ server }) => {
          this.#watch(server);
          this.#serveOutputs(server);
        },
      },
    };
  }

  #show(state: DevState): void {
    const byPath = new Map(state.pages.map((page) => [sitePath(page.url, this.#options.site), page]));
    const notFound = byPath.get('404');
    this.#context = state.context;
    let files: ReadonlyMap<string, OutputFile> | undefined;
    this.#files = () =>
      (files ??= new Map(outputs.flatMap((output) => output.files(state.context)).map((file) => [file.url, file])));
    const drawings = new DrawingStore(state.context.cacheFolder);
    drawings.draw(publishedDrawings(state.context.publication).map(({ drawing }) => drawing));
    setDevProblems(state.problems);
    setPress({
      paths: () => [...byPath.keys()],
      view: (at) => {
        const page = byPath.get(at) ?? notFound;
        if (!page) throw new Error('The plan has no page for what is not found.');
        return page.view();
      },
      bodyHtml: state.context.bodyHtml,
      drawingHtml: (digest) => drawings.html(digest),
    });
  }

  #watch(server: ViteServer): void {
    const folders = this.#options.watched.map((folder) => path.resolve(folder));
    server.watcher.add(folders);
    server.watcher.on('all', (_, file) => {
      if (!folders.some((folder) => path.resolve(file).startsWith(folder + path.sep))) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#reading = this.#reading.then(() => this.#refresh(server));
      }, settlingTime);
    });
  }

  async #refresh(server: ViteServer): Promise<void> {
    const start = performance.now();
    try {
      const state = await this.#options.read();
      this.#show(state);
      this.#options.onRead(state, (performance.now() - start) / 1000);
    } catch (error) {
      // A bug of ours must not end an editor's session: it is shown, and the pages stay as they were.
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return;
    }
    // Astro asks a route for its paths once, until the route's module is loaded anew.
    for (const environment of Object.values(server.environments)) {
      for (const module of environment.moduleGraph.getModulesByFile(
        path.join(this.#options.root, 'src/pages/[...path].astro'),
      ) ?? []) {
        environment.moduleGraph.invalidateModule(module);
      }
    }
    server.environments.client.hot.send({ type: 'full-reload' });
  }

  /** Images, feeds and whatever else a build writes beside the pages, made when they are asked for. */
  #serveOutputs(server: ViteServer): void {
    server.middlewares.use((request, response, next) => {
      const url = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost').pathname;
      const send = async (): Promise<void> => {
        const file = this.#files().get(url) ?? (await this.#fileInFolder(url));
        if (!file) {
          next();
          return;
        }
        const content = await file.render();
        response.setHeader('Content-Type', file.mediaType);
        response.end(content);
      };
      send().catch(next);
    });
  }

  async #fileInFolder(url: string): Promise<OutputFile | undefined> {
    const context = this.#context;
    const output = folderOutputs.find((each) => url.startsWith(each.folder(context)));
    return (await output?.files(context))?.find((file) => file.url === url);
  }
}
