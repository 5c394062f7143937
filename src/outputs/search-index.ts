import { createHash } from 'node:crypto';
import path from 'node:path';
import { writeIndex, type IndexedWork } from './pagefind-index.ts';
import { formatFor } from '../language/format.ts';
import { searchText } from '../language/search-text.ts';
import { kindName } from '../publication/kinds.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { codeDigest } from '../source/code-digest.ts';
import { FolderCache } from '../source/folder-cache.ts';
import type { FolderOutput, OutputContext } from './output.ts';

/** The code that makes an index of works. */
const makers = ['pagefind-index.ts', '../language/search-text.ts'].map((name) => path.join(import.meta.dirname, name));

/**
 * What the search page and the `/` key look things up in: an index for each language, in parts of which a reader
 * loads the few that the words call for. Made once for the same works.
 */
export const searchIndex: FolderOutput = {
  id: 'search-index',
  folder: ({ publication: { urls } }) => urls.file('pagefind/'),
  async files(context) {
    const { publication, cacheFolder } = context;
    if (!publication.site.search) return [];
    const cache = new FolderCache(path.join(cacheFolder, 'search'));
    const files = await cache.read(keyOf(publication), () => writeIndex(indexedWorks(context)));
    return files.map(({ path: name, content }) => ({
      url: publication.urls.file(`pagefind/${name}`),
      mediaType: name.endsWith('.js')
        ? 'text/javascript'
        : name.endsWith('.json')
          ? 'application/json'
          : 'application/wasm',
      render: () => content,
    }));
  },
};

function keyOf(publication: Publication): string {
  const works = publication.articles.map((article) => [article.body.digest, facts(article, publication)]);
  return createHash('sha256')
    .update(JSON.stringify([codeDigest(...makers), works]))
    .digest('hex');
}

function* indexedWorks({ publication, bodyHtml }: OutputContext): Generator<IndexedWork> {
  for (const article of publication.articles) {
    const { lang, body } = article;
    yield { ...facts(article, publication), html: searchText(bodyHtml(body.digest), lang) };
  }
}

/** What is indexed of a work besides its body. The facets have the names of the form of `src/views/search-view.ts`. */
function facts(article: Article, { site }: Publication): Omit<IndexedWork, 'html'> {
  const { url, lang, title, summary, keypoints, kind, date, topics, credits } = article;
  const format = formatFor(lang);
  const kindText = kindName(kind, site, lang);
  const names = [...new Set(credits.map(({ author }) => author.name))];
  const byline = format
    .list(names)
    .map(({ text }) => text)
    .join('');
  return {
    url,
    lang,
    title: searchText(title, lang),
    lead: [summary ?? '', ...keypoints].map((text) => searchText(text, lang)).filter((text) => text !== ''),
    meta: { kind: kindText, byline, date, dateText: format.date(date) },
    filters: {
      kind: [kindText],
      topic: topics.filter((topic) => topic.kind !== 'region').map((topic) => topic.title),
      region: topics.filter((topic) => topic.kind === 'region').map((topic) => topic.title),
      author: names,
      year: [date.slice(0, 4)],
    },
    sort: { date },
  };
}
