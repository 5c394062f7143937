import { hash } from 'node:crypto';
import { DOMParser } from 'linkedom';
import { answersByDigest } from './answers-by-digest.ts';

/** What a feed says, whatever its format. */
export interface ReadFeed {
  readonly title: string;
  readonly lang: string;
  readonly self: string;
  readonly page: string;
  readonly entries: readonly ReadEntry[];
}

export interface ReadEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published: string;
  /** RSS does not tell when a work was changed. */
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string | undefined;
  /** HTML. */
  readonly content: string;
}

const known = answersByDigest<ReadFeed>();

/** Reads a feed in any of the three formats. Throws where it is none. */
export function readFeed(text: string): ReadFeed {
  return known(hash('sha256', text), () => parseFeed(text));
}

function parseFeed(text: string): ReadFeed {
  if (text.startsWith('{')) return readJson(JSON.parse(text) as JsonFeed);
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const root = document.documentElement as unknown as Element;
  if (root.localName === 'feed') return readAtom(root);
  const [channel] = childrenOf(root, 'channel');
  if (channel === undefined) throw new Error(`This is no feed: ${text.slice(0, 200)}`);
  return readRss(channel);
}

function readAtom(feed: Element): ReadFeed {
  const linkOf = (element: Element, rel: string): string =>
    childrenOf(element, 'link')
      .find((link) => link.getAttribute('rel') === rel)
      ?.getAttribute('href') ?? '';
  return {
    title: textOf(feed, 'title'),
    lang: feed.getAttribute('xml:lang') ?? '',
    self: linkOf(feed, 'self'),
    page: linkOf(feed, 'alternate'),
    entries: childrenOf(feed, 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      url: linkOf(entry, 'alternate'),
      title: textOf(entry, 'title'),
      published: textOf(entry, 'published'),
      updated: textOf(entry, 'updated'),
      authors: childrenOf(entry, 'author').map((author) => textOf(author, 'name')),
      categories: childrenOf(entry, 'category').map((category) => category.getAttribute('term') ?? ''),
      summary: childrenOf(entry, 'summary')[0]?.textContent,
      content: textOf(entry, 'content'),
    })),
  };
}

function readRss(channel: Element): ReadFeed {
  return {
    title: textOf(channel, 'title'),
    lang: textOf(channel, 'language'),
    self: childrenOf(channel, 'atom:link')[0]?.getAttribute('href') ?? '',
    page: textOf(channel, 'link'),
    entries: childrenOf(channel, 'item').map((item) => ({
      id: textOf(item, 'guid'),
      url: textOf(item, 'link'),
      title: textOf(item, 'title'),
      published: textOf(item, 'pubDate'),
      updated: undefined,
      authors: childrenOf(item, 'dc:creator').map((creator) => creator.textContent),
      categories: childrenOf(item, 'category').map((category) => category.textContent),
      summary: childrenOf(item, 'description')[0]?.textContent,
      content: textOf(item, 'content:encoded'),
    })),
  };
}

interface JsonFeed {
  readonly title: string;
  readonly language: string;
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly date_published: string;
    readonly date_modified: string;
    readonly authors?: readonly { readonly name: string }[];
    readonly tags?: readonly string[];
    readonly summary?: string;
    readonly content_html: string;
  }[];
}

function readJson(feed: JsonFeed): ReadFeed {
  return {
    title: feed.title,
    lang: feed.language,
    self: feed.feed_url,
    page: feed.home_page_url,
    entries: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: item.date_published,
      updated: item.date_modified,
      authors: (item.authors ?? []).map(({ name }) => name),
      categories: item.tags ?? [],
      summary: item.summary,
      content: item.content_html,
    })),
  };
}

function childrenOf(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter((child) => child.nodeName.toLowerCase() === name.toLowerCase());
}

function textOf(parent: Element, name: string): string {
  return childrenOf(parent, name)[0]?.textContent ?? '';
}
