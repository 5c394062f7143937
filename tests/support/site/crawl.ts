import { elementsOf, targetsOf } from './html.ts';

export interface CrawlOptions {
  /** The full addresses to start from; all that has the first one's origin is the site. */
  readonly start: readonly [string, ...string[]];
  /** The origin that canonical addresses begin with; they are looked up on the served site. */
  readonly publicUrl: string;
}

export interface Crawl {
  /** The full address of every page that links lead to. */
  readonly pages: readonly string[];
  /** How many links, pictures, style sheets and the like point into the site. */
  readonly checked: number;
  /** `page → target: what is wrong`, in order of discovery. */
  readonly broken: readonly string[];
}

interface Resource {
  readonly status: number;
  readonly isPage: boolean;
  readonly ids: ReadonlySet<string>;
  readonly targets: readonly string[];
}

/** Follows every link of a site, from page to page, and looks up all that its pages and style sheets point to. */
export async function crawl({ start, publicUrl }: CrawlOptions): Promise<Crawl> {
  const resources = new Map<string, Resource>();
  const look = async (url: string): Promise<Resource> => {
    const resource = resources.get(url) ?? (await fetchResource(url));
    resources.set(url, resource);
    return resource;
  };
  const found = new Set<string>(start);
  const broken: string[] = [];
  let checked = 0;
  // A set may grow while it is walked: what is found last is walked last.
  for (const page of found) {
    for (const target of (await look(page)).targets) {
      const url = resolveTarget(target, page, publicUrl);
      if (url === undefined) broken.push(`${page} → ${target}: is no address`);
      if (url?.origin !== new URL(start[0]).origin) continue;
      checked++;
      const address = url.origin + url.pathname + url.search;
      const fault = faultOf(await look(address), url.hash);
      if (fault === undefined) found.add(address);
      else broken.push(`${page} → ${target}: ${fault}`);
    }
  }
  return { pages: [...found].filter((address) => resources.get(address)?.isPage === true), checked, broken };
}

function resolveTarget(target: string, page: string, publicUrl: string): URL | undefined {
  if (!URL.canParse(target, page)) return undefined;
  const url = new URL(target, page);
  const { origin } = new URL(publicUrl);
  return url.origin === origin ? new URL(url.pathname + url.search + url.hash, page) : url;
}

function faultOf({ status, ids }: Resource, hash: string): string | undefined {
  if (status !== 200) return `status ${status}`;
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || ids.has(id) ? undefined : `no element has the id "${id}"`;
}

async function fetchResource(url: string): Promise<Resource> {
  // A redirect counts as broken: a static host may not have it, and a reader waits for it.
  const response = await fetch(url, { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const isPage = type.startsWith('text/html');
  const elements = isPage ? elementsOf(text) : [];
  return {
    status: response.status,
    isPage,
    ids: new Set(elements.flatMap(({ attributes }) => attributes.id ?? [])),
    targets: type.startsWith('text/css') ? styleTargets(text) : elements.flatMap(targetsOf),
  };
}

function styleTargets(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].flatMap((match) => match[1] ?? []);
}
