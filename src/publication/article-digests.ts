import { hash } from 'node:crypto';
import { drawingDigest } from '../drawings/drawing.ts';
import { remembered } from '../language/remembered.ts';
import type { ImageFile } from '../source/image-file.ts';
import type { SourceEntry } from '../source/references/source-entry.ts';
import type { Article, Author, Body, Credit, Picture, Publication, Topic, Version, Work } from './publication.ts';

/** Digests of articles and of what others say of them. They hold for as long as the publication does. */
export interface ArticleDigests {
  /**
   * Of all that an article's own pages and files can say, but for which works are related: the article itself, what is
   * said elsewhere of those around it, and what every page says. Where it is what it was, and the code too, so are they.
   */
  readonly whole: (article: Article) => string;
  /** Of what other pages say of a work: its title, byline, date and the like, but nothing of its text. */
  readonly card: (work: Work) => string;
}

export function articleDigests(publication: Publication): ArticleDigests {
  const common = commonDigest(publication);
  const author = remembered(authorDigest);
  const topic = remembered(({ id, title, kind, languages }: Topic) => digest([id, title, kind, languages]));
  const source = remembered(({ item }: SourceEntry) => digest(item));
  const creditsOf = (credits: readonly Credit[]): unknown =>
    credits.map(({ author: credited, role }) => [author(credited), role]);
  const ourCard = remembered(({ slug, lang, url, title, section, kind, date, summary, ...article }: Article) => {
    const { image, credits, body } = article;
    const facts = [slug, lang, url, title, section, kind, date, summary, body.facts.words];
    return digest([...facts, pictureFacts(image), creditsOf(credits)]);
  });
  const cardsOf = (articles: readonly Article[]): readonly string[] => articles.map(ourCard);
  const textOf = ({ body, sources }: Article | Version): unknown => [bodyFacts(body), sources.map(source)];
  const card = (work: Work): string => ('ours' in work ? ourCard(work.ours) : digest(work.elsewhere));
  return {
    card,
    // Whatever is not named here is taken as it is; a new field that holds nodes would be a circle, which JSON refuses.
    whole: (article) => {
      const { image, credits, topics, picks, versions, backlinks, ...others } = article;
      const { translations, mentions, cites, citedBy, sharingSources, body: _, sources: __, ...facts } = others;
      return digest([
        common,
        facts,
        textOf(article),
        pictureFacts(image),
        creditsOf(credits),
        topics.map(topic),
        picks.map(card),
        [translations, mentions, cites, citedBy, sharingSources].map(cardsOf),
        backlinks.map(({ from, sentence }) => [ourCard(from), sentence]),
        versions.map((version) => [version.date, version.url, version.title, textOf(version)]),
      ]);
    },
  };
}

/** What every page may say, whatever it is of. */
function commonDigest({ site, icon, languages, isPreview, citationStyle, articles, pages }: Publication): string {
  const withArticles = languages.filter((lang) => articles.some((article) => article.lang === lang));
  const named = pages.map(({ slug, lang, url, title }) => [slug, lang, url, title]);
  return digest([site, icon, languages, isPreview, citationStyle.csl, withArticles, named]);
}

function authorDigest({ works: _, withdrawn: __, body, image, ...facts }: Author): string {
  return digest([facts, body && bodyFacts(body), pictureFacts(image)]);
}

/** The digest names the text and all that is known of it. */
function bodyFacts({ digest: text, links, images, drawings }: Body): unknown {
  return [
    text,
    links,
    images.map((image) => image && imageFacts(image)),
    drawings.map((resolved) => resolved && drawingDigest(resolved.drawing)),
  ];
}

function pictureFacts(picture: Picture | undefined): unknown {
  return picture && [imageFacts(picture.file), { ...picture, file: undefined }];
}

function imageFacts({ path, digest: content, width, height, format }: ImageFile): unknown {
  return [path, content, width, height, format];
}

function digest(facts: unknown): string {
  return hash('sha256', JSON.stringify(facts), 'base64url');
}
