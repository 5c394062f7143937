import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex } from 'pagefind';
import type { FolderFile } from '../source/folder-cache.ts';

/** A work as the search knows it. */
export interface IndexedWork {
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  /** The paragraphs before the body. */
  readonly lead: readonly string[];
  /** HTML. */
  readonly html: string;
  /** What a found work shows of itself besides its title. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** Pagefind's own interfaces, which no page of ours loads. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** The files of an index, in the order of their paths. The same works in the same order give the same bytes. */
export async function writeIndex(works: Iterable<IndexedWork>): Promise<readonly FolderFile[]> {
  const { index, errors } = await createIndex({
    excludeSelectors: ['[data-footnote-ref]', '[data-footnote-backref]', '.footnote-label'],
  });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  try {
    // Sent without waiting for each answer; Pagefind takes them in the order in which they come.
    const added = await Promise.all(
      Array.from(works, (work) => index.addHTMLFile({ url: work.url, content: documentOf(work) })),
    );
    const refused = added.flatMap(({ errors: reasons }) => reasons);
    if (refused.length > 0) throw new Error(`Works were not indexed: ${refused.join('; ')}`);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`The search index was not written: ${failures.join('; ')}`);
    return files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** A page of nothing but what is to be found. */
function documentOf({ lang, title, lead, html, meta, filters, sort }: IndexedWork): string {
  const facts = [
    ...Object.entries(meta).map(([name, value]) =>
      h('meta', { 'data-pagefind-meta': `${name}[content]`, content: value }),
    ),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => h('meta', { 'data-pagefind-filter': `${name}[content]`, content: value })),
    ),
    ...Object.entries(sort).map(([name, value]) =>
      h('meta', { 'data-pagefind-sort': `${name}[content]`, content: value }),
    ),
  ];
  const body = h('body', { 'data-pagefind-body': '' }, [
    h('h1', title),
    ...lead.map((text) => h('p', text)),
    { type: 'raw', value: html },
  ]);
  return toHtml(h('html', { lang }, [h('head', [h('meta', { charSet: 'utf-8' }), ...facts]), body]), {
    allowDangerousHtml: true,
  });
}
