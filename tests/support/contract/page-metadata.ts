import { hash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { answersByDigest } from './answers-by-digest.ts';

/** What a page tells machines and readers, as parsed from its HTML. */
export interface PageMetadata {
  readonly lang: string;
  readonly headings: readonly string[];
  /** The contents of `<meta>`, by its name or property, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Readonly<Record<'rel' | 'type' | 'href' | 'hreflang' | 'title', string>>[];
  /** The text of each `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  /** What the article is called above its title: "Report". */
  readonly kind: string;
  /** The names in the byline, in order. */
  readonly byline: readonly string[];
  /** Class of the element right behind the title. */
  readonly belowTitle: string;
  /** The facts in the margin, by what they are called; days are as machines read them. */
  readonly dateline: ReadonlyMap<string, readonly string[]>;
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  /** Items of the list of references, and the heading above them. */
  readonly references: number;
  readonly referencesHeading: string;
  /** How the page says that it is cited, by style. */
  readonly citations: ReadonlyMap<string, string>;
  /** Where the files for reference managers stand. */
  readonly citationFiles: readonly string[];
  /** The first and last paragraphs of the text. */
  readonly paragraphs: readonly string[];
  /** The titles of the charts and maps in the text. */
  readonly drawings: readonly string[];
  /** Of an author: what stands below the name, the address of the ORCID record, and other addresses. */
  readonly standfirst: string;
  readonly orcid: string | undefined;
  readonly hasPortrait: boolean;
}

const known = answersByDigest<PageMetadata>();

/** Of pages that stand in several builds, the answer is kept. */
export function pageMetadata(html: string): PageMetadata {
  return known(hash('sha256', html), () => parsePage(html));
}

function parsePage(html: string): PageMetadata {
  const { document } = parseHTML(html);
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  const texts = (selector: string): readonly string[] => all(selector).map(textOf);
  const meta = new Map<string, string[]>();
  for (const element of all('head meta[content]')) {
    const name = attribute(element, 'name') || attribute(element, 'property');
    meta.set(name, [...(meta.get(name) ?? []), attribute(element, 'content')]);
  }
  const paragraphs = all('main .prose p').filter(
    // Feeds have no drawings, which need the site's styles.
    (element) =>
      element.querySelector('.citation, a, img, math') === null && element.closest('figure.drawing') === null,
  );
  return {
    lang: attribute(document.documentElement, 'lang'),
    headings: texts('h1'),
    meta,
    links: all('head link').map((link) => ({
      rel: attribute(link, 'rel'),
      type: attribute(link, 'type'),
      href: attribute(link, 'href'),
      hreflang: attribute(link, 'hreflang'),
      title: attribute(link, 'title'),
    })),
    linkedData: all('script[type="application/ld+json"]').map((script) => script.textContent),
    kind: texts('main .opening .kicker .kind, main .opening .kicker')[0] ?? '',
    byline: texts('main .opening .byline a'),
    belowTitle: all('main h1 + *').map((element) => attribute(element, 'class'))[0] ?? '',
    dateline: datelineOf(all('main .opening .dateline div')),
    corrections: all('main .corrections li').map((item) => ({
      date: attribute(item.querySelector('time') ?? item, 'datetime'),
      text: textOf(item.querySelector('p') ?? item),
    })),
    references: all('main .references li').length,
    referencesHeading: texts('#_references')[0] ?? '',
    citations: new Map(
      all('.cite-this dt[id^="_cite-"]:not(#_cite-address)').map((term) => {
        const words = term.nextElementSibling?.querySelector('.cite-text');
        return [textOf(term), words ? textOf(words) : ''];
      }),
    ),
    citationFiles: all('.cite-files a').map((link) => attribute(link, 'href')),
    paragraphs: [paragraphs[0], paragraphs.at(-1)].flatMap((element) => (element ? [textOf(element)] : [])),
    drawings: texts('main .prose .drawing-title'),
    standfirst: texts('main .opening .standfirst')[0] ?? '',
    orcid: all('main .facts a[href^="https://orcid.org/"]').map((link) => attribute(link, 'href'))[0],
    hasPortrait: all('main .portrait img').length > 0,
  };
}

function datelineOf(groups: readonly Element[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    groups.map((group) => {
      const values = [...group.querySelectorAll('dd')].map((value) => {
        const time = value.querySelector('time');
        return time ? attribute(time, 'datetime') : textOf(value);
      });
      return [textOf(group.querySelector('dt') ?? group), values];
    }),
  );
}

function textOf(element: Element): string {
  return element.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
