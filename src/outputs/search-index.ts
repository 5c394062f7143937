import { hash } from 'node:crypto';
import path from 'node:path';
import { writeIndex, type IndexedWork } from './pagefind-index.ts';
import { formatFor } from '../language/format.ts';
import { searchText } from '../language/search-text.ts';
import { kindName } from '../publication/kinds.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { codeDigest } from '../source/code-digest.ts';
import { searchVolumes } from '../publication/search-volumes.ts';
import { FolderCache, type KeptFile } from '../source/folder-cache.ts';
import type { FolderOutput, OutputContext, OutputFile } from './output.ts';

/** The code that makes an index of works. */
const makers = ['pagefind-index.ts', '../language/search-text.ts'].map((name) => path.join(import.meta.dirname, name));

/** What the older volumes of a language have from the newest. */
const program = /^pagefind(?:-worker)?\.js$/;

/**
 * What the search page and the `/` key look things up in: an index for each language, in volumes, and each of these in
 * parts of which a reader loads the few that the words call for. Each volume is made once for the same works.
 */
export const searchIndex: FolderOutput = {
  id: 'search-index',
  folder: ({ publication: { urls } }) => urls.file('pagefind/'),
  async files(context) {
    const { publication, cacheFolder } = context;
    if (!publication.site.search) return [];
    const cache = new FolderCache(path.join(cacheFolder, 'search'));
    const code = codeDigest(...makers);
    const files: OutputFile[] = [];
    for (const { url, articles, isNewest } of publication.languages.flatMap((lang) =>
      searchVolumes(lang, publication),
    )) {
      const works = articles.map((article) => ({ ...facts(article, publication), body: article.body.digest }));
      const key = hash('sha256', JSON.stringify([code, works]), 'base64url');
      const kept = await cache.read(key, () => writeIndex(indexedWorks(articles, context)));
      files.push(...kept.filter(({ path: name }) => isNewest || !program.test(name)).map((file) => fileAt(url, file)));
    }
    cache.prune();
    return files;
  },
};

function fileAt(folder: string, { path: name, digest, read }: KeptFile): OutputFile {
  const ending = path.extname(name);
  const mediaType = ending === '.js' ? 'text/javascript' : ending === '.json' ? 'application/json' : 'application/wasm';
  return { url: folder + encodeURI(name), mediaType, source: digest, render: read };
}

function* indexedWorks(articles: readonly Article[], { publication, bodyHtml }: OutputContext): Generator<IndexedWork> {
  for (const article of articles) {
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
