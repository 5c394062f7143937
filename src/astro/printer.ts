import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { View } from '../views/view.ts';
import { setPress, type Bodies } from './press.ts';

/** What is kept beside the compiled templates. */
export interface PressSettings {
  /** The file that is to be loaded. */
  readonly entry: string;
}

/** What is used of the application that Astro compiles for its own generator of static pages. */
export interface BuildApp {
  readonly manifest: { readonly base: string; readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { clearAll(): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

/** The route of the page for what is not found, which Astro keeps apart. */
const notFound = '404';

/** Prints pages with compiled templates: what Astro's generator does for each page, and nothing else. */
export class Printer {
  readonly #app: BuildApp;
  readonly #routes: { readonly page: RouteData; readonly notFound: RouteData };
  readonly #bodies: Bodies;

  private constructor(app: BuildApp, bodies: Bodies) {
    const route = (component: string): RouteData => {
      const found = app.manifest.routes.find(({ routeData }) => routeData.component === component);
      if (!found) throw new Error(`The compiled templates have no route ${component}.`);
      return found.routeData;
    };
    this.#app = app;
    this.#routes = { page: route('src/pages/[...path].astro'), notFound: route('src/pages/404.astro') };
    this.#bodies = bodies;
  }

  /** Loads the compiled templates that stand in `folder`. */
  static async load(folder: string, bodies: Bodies): Promise<Printer> {
    const { entry } = JSON.parse(readFileSync(path.join(folder, 'press.json'), 'utf8')) as PressSettings;
    const { app } = (await import(pathToFileURL(path.join(folder, entry)).href)) as { readonly app: BuildApp };
    // Of what Astro knows while it bundles, printing asks for the sheets of a route alone, and routes have none.
    app.setInternals({ pagesByKeys: new Map() });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
    return new Printer(app, bodies);
  }

  /** The page at `at`, the route's parameter, as a complete document. */
  async print(at: string | undefined, view: View): Promise<string> {
    setPress({ ...this.#bodies, paths: () => [at], view: () => view });
    // Astro asks a route once for its paths; here it has another with every page.
    this.#app.routeCache.clearAll();
    const routeData = at === notFound ? this.#routes.notFound : this.#routes.page;
    const response = await this.#app.render(new Request(this.#address(at)), { routeData });
    const expected = at === notFound ? 404 : 200;
    if (response.status !== expected) {
      throw new Error(`Printing the page at "${at ?? ''}" ended with the status ${response.status}.`);
    }
    return response.text();
  }

  /** Astro finds the route's parameter in the address; templates never see it. */
  #address(at: string | undefined): URL {
    const { base } = this.#app.manifest;
    return new URL(`${base.replace(/\/?$/, '/')}${at === undefined ? '' : `${at}/`}`, 'https://site.invalid');
  }
}
