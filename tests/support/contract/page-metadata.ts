import { parseHTML } from 'linkedom';

/** What a page tells machines and readers, as parsed from its HTML. */
export interface PageMetadata {
  readonly lang: string;
  readonly headings: readonly string[];
  /** The contents of `<meta>`, by its name or property, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Readonly<Record<'rel' | 'type' | 'href' | 'hreflang' | 'title', string>>[];
  /** The text of each `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  /** The names in the byline, in order. */
  readonly byline: readonly string[];
  /** Items of the list of references. */
  readonly references: number;
  /** Where the files for reference managers stand. */
  readonly citationFiles: readonly string[];
}

export function pageMetadata(html: string): PageMetadata {
  const { document } = parseHTML(html);
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  const text = (element: Element): string => element.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
  const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
  const meta = new Map<string, string[]>();
  for (const element of all('head meta[content]')) {
    const name = attribute(element, 'name') || attribute(element, 'property');
    meta.set(name, [...(meta.get(name) ?? []), attribute(element, 'content')]);
  }
  return {
    lang: attribute(document.documentElement, 'lang'),
    headings: all('h1').map(text),
    meta,
    links: all('head link').map((link) => ({
      rel: attribute(link, 'rel'),
      type: attribute(link, 'type'),
      href: attribute(link, 'href'),
      hreflang: attribute(link, 'hreflang'),
      title: attribute(link, 'title'),
    })),
    linkedData: all('script[type="application/ld+json"]').map((script) => script.textContent),
    byline: all('main .byline a').map(text),
    references: all('.references li').length,
    citationFiles: all('.cite-files a').map((link) => attribute(link, 'href')),
  };
}
