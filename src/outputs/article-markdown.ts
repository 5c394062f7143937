import { hash } from 'node:crypto';
import path from 'node:path';
import { formatFor } from '../language/format.ts';
import { fill } from '../language/strings.ts';
import { kindName } from '../publication/kinds.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { doiUrl } from '../schema/identifiers.ts';
import { textIn } from '../schema/site.ts';
import { codeDigest } from '../source/code-digest.ts';
import { FileCache } from '../source/file-cache.ts';
import { fullText, printFullText, textSource } from './full-text.ts';
import type { Output } from './output.ts';
import { element } from './xml.ts';

/** Each published article as plain Markdown beside its page, for readers that take text: `/research/x/index.md`. */
export const articleMarkdown: Output = {
  id: 'article-markdown',
  files(context) {
    if (!context.publication.site.markdownCopies) return [];
    const cache = new FileCache(context.cacheFolder, 'markdown');
    const code = codeDigest(path.join(import.meta.dirname, 'article-markdown.ts'));
    const entryOf = entryWriter();
    return context.publication.articles
      .filter(({ status }) => status === 'published')
      .map((article) => {
        const head = headOf(article, context.publication);
        const source = textSource(article, context);
        return {
          url: `${article.url}index.md`,
          mediaType: 'text/markdown',
          ...cache.file(`${hash('sha256', JSON.stringify([code, article.lang, head, source]))}.md`, async () => {
            const { htmlToMarkdown } = await import('./html-to-markdown.ts');
            const text = fullText(source, article, context);
            const body = htmlToMarkdown(head + printFullText(text, context.bodyHtml));
            const entries = text.references.map(({ html }) => entryOf(html, htmlToMarkdown));
            return Buffer.from(body + referencesOf(entries, article.lang));
          }),
        };
      });
  },
};

/** How many entries of lists of references stay in memory: articles of one field cite the same sources. */
const mostEntries = 20_000;

/** Entries of lists of references, from HTML to Markdown; one that articles share is converted once. */
function entryWriter(): (html: string, toMarkdown: (html: string) => string) => string {
  const known = new Map<string, string>();
  return (html, toMarkdown) => {
    const entry = known.get(html) ?? toMarkdown(`<ul><li>${html}</li></ul>`);
    if (known.size >= mostEntries) known.clear();
    known.set(html, entry);
    return entry;
  };
}

/** The title, a line for each fact that the page shows at its head, the summary and the key points. */
function headOf(article: Article, { site, urls }: Publication): string {
  const { lang, kind, date, updated, canonical, doi, summary, keypoints } = article;
  const { strings } = formatFor(lang);
  const facts = [
    element('li', fill(strings.by, { names: namesOf(article) })),
    element('li', `${textIn(site.name, lang)}, ${kindName(kind, site, lang)}`),
    element('li', `${strings.published}: ${date}`),
    element('li', updated && `${strings.updated}: ${updated}`),
    `<li>${link(urls.absolute(article.url))}</li>`,
    doi === undefined ? '' : `<li>${link(doiUrl(doi))}</li>`,
    canonical === undefined
      ? ''
      : `<li>${kind === 'abstract' ? strings.abstractNote : strings.canonicalNote} ${link(canonical)}</li>`,
    element('li', site.licence && `${strings.licence}: ${site.licence.name}`),
  ];
  const points = keypoints.map((point) => element('li', point));
  return [
    element('h1', article.title),
    `<ul>${facts.join('')}</ul>`,
    summary === undefined ? '' : `<blockquote>${element('p', summary)}</blockquote>`,
    points.length === 0 ? '' : `<h2>${strings.keyPoints}</h2><ul>${points.join('')}</ul>`,
  ].join('');
}

function namesOf({ credits, lang }: Article): string {
  const names = credits.filter(({ role }) => role === 'author').map(({ author }) => author.name);
  const parts = formatFor(lang).list(names);
  return parts.map(({ text }) => text).join('');
}

function referencesOf(entries: readonly string[], lang: string): string {
  return entries.length === 0 ? '' : `\n## ${formatFor(lang).strings.references}\n\n${entries.join('')}`;
}

function link(url: string): string {
  return element('a', url, { href: url });
}
