import type { SitePage } from '../site/site-pages.ts';
import type { BuiltSite } from './built-site.ts';
import type { PageMetadata } from './page-metadata.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A page with all that its contract is checked against. */
export interface ExaminedPage {
  readonly page: SitePage;
  readonly metadata: PageMetadata;
  /** Its documents of linked data. */
  readonly data: readonly Json[];
  /** Its full public address. */
  readonly address: string;
  readonly site: BuiltSite;
  /** Every page of the site by its address. */
  readonly addresses: ReadonlyMap<string, PageMetadata>;
  /** The titles of the topics whose pages call them a series. */
  readonly series: ReadonlySet<string>;
}

export function unless(isSo: boolean, breach: string): readonly string[] {
  return isSo ? [] : [breach];
}

/** What the one `<meta>` of a name says; undefined where there is none, or more than one. */
export function one(metadata: PageMetadata, name: string): string | undefined {
  const found = metadata.meta.get(name) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** What every `<meta>` of a name says, in order. */
export function each(metadata: PageMetadata, name: string): readonly string[] {
  return metadata.meta.get(name) ?? [];
}

export function canonicalOf({ links }: PageMetadata): string | undefined {
  return links.find(({ rel }) => rel === 'canonical')?.href;
}

/** Whether two lists are the same, in order. */
export function areAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The objects of a property that may be absent, one or several. */
export function nodesOf(document: Json, name: string): readonly Json[] {
  const value = document[name];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly Json[];
}
