import { printBody } from '../markdown/print-body.ts';
import type { BodyView, View } from '../views/view.ts';

/**
 * What is to be printed, handed from the build or the dev server to the route. The two are different module graphs
 * (Node's and Vite's), so the hand-over is a property of the global object, under a symbol that nothing else uses.
 */
export interface Press extends Bodies {
  /** The paths that the route should print, without the base path and the outer slashes; the home page is `undefined`. */
  readonly paths: () => readonly (string | undefined)[];
  readonly view: (path: string | undefined) => View;
}

/** Where a page finds what its view names by digest. */
export interface Bodies {
  /** The HTML of a body with open slots, by its digest. */
  readonly bodyHtml: (digest: string) => string;
  /** The HTML of a chart or map, by its digest. */
  readonly drawingHtml: (digest: string) => string;
}

const key = Symbol.for('octavo.press');

type Holder = typeof globalThis & { [key]?: Press };

/** Puts a publication on the press, in place of the one before. */
export function setPress(press: Press): void {
  (globalThis as Holder)[key] = press;
}

/** The pages to print, as Astro's `getStaticPaths` wants them; the page for what is not found has a route of its own. */
export function paths(): { params: { path: string | undefined } }[] {
  const printed = currentPress().paths();
  return printed.filter((path) => path !== '404').map((path) => ({ params: { path } }));
}

/** The view of the page at a path. */
export function viewAt(path: string | undefined): View {
  return currentPress().view(path);
}

/** A rendered body with its slots filled. */
export function bodyHtml({ digest, links, images, citations, drawings }: BodyView): string {
  const { bodyHtml: html, drawingHtml } = currentPress();
  return printBody(html(digest), {
    citations,
    drawings: drawings.map((drawing) => (drawing === null ? '' : drawingHtml(drawing))),
    links,
    images: images.map((image) => image && { ...image, sizes: '(min-width: 46rem) 42rem, 100vw' }),
  });
}

function currentPress(): Press {
  const press = (globalThis as Holder)[key];
  if (!press)
    throw new Error(
      'No publication is on the press. Build the site with "npm run build", or write with "npm run dev".',
    );
  return press;
}
