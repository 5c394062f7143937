import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import { withoutOddCharacters } from '../problems/odd-characters.ts';
import { replacing } from '../problems/replacing.ts';
import type { ElsewhereFields } from '../schema/article.ts';
import { connectCitedWorks } from './cited-works.ts';
import type { ArticleNode, Nodes, Unfinished } from './nodes.ts';
import { sourceIds } from './source-identity.ts';
import { newestFirst } from './order.ts';
import type { Article, Author, Backlink, Credit, Topic, Work } from './publication.ts';
import { topicId, topicTitle } from './tags.ts';
import { unknownAuthor } from './unknown-author.ts';
import type { Workshop } from './workshop.ts';

/** Of how many works that cite the same sources an article knows. */
const mostSharing = 6;

/** Ties the nodes together: credits, topics, picks, translations, mentions; then the same edges backwards. */
export function connect(nodes: Nodes, workshop: Workshop): void {
  const byEntry = new Map(nodes.articles.map((node) => [node.entry, node.article]));
  for (const node of nodes.articles) {
    const { article } = node;
    article.credits = credits(node, nodes, workshop);
    article.topics = topics(node, nodes, workshop);
    article.picks = picks(node, byEntry, workshop);
    article.mentions = mentions(node, byEntry).filter(({ status }) => status !== 'withdrawn');
  }
  connectCitedWorks(nodes.articles, workshop);
  checkFeatured(nodes, workshop);
  const ordered = nodes.articles.toSorted((a, b) => newestFirst(a.article, b.article));
  const newest = ordered.filter(({ entry }) => workshop.schedule.isListed(entry));
  connectTranslations(newest);
  connectBackwards(newest, nodes);
  findPageLanguages(nodes, workshop);
  connectSources(newest);
  connectWithdrawn(
    ordered.filter(({ article }) => article.status === 'withdrawn'),
    nodes,
  );
}

function credits({ entry: { document, fields } }: ArticleNode, nodes: Nodes, { report }: Workshop): readonly Credit[] {
  return fields.author.flatMap(({ id, role }, index) => {
    const author = nodes.authors.get(id);
    const isRepeated = fields.author.findIndex((other) => other.id === id && other.role === role) < index;
    if (author && !isRepeated) return [{ author, role }];
    const { author: typed } = document.fields;
    const isAlone = !Array.isArray(typed);
    const value: unknown = isAlone ? typed : typed[index];
    const path = [...(isAlone ? ['author'] : ['author', index]), ...(typeof value === 'object' ? ['id'] : [])];
    const at = document.places.ofValue(path);
    report(
      isRepeated
        ? problem('value-repeated', document.file, at, { value: id, field: 'author' })
        : unknownAuthor({ id, isAlone: path.length === 1 }, document.file, at, nodes.authors),
    );
    return [];
  });
}

function topics({ entry: { document, fields } }: ArticleNode, nodes: Nodes, { report }: Workshop): readonly Topic[] {
  return fields.tags.flatMap((tag, index) => {
    const id = topicId(tag);
    if (id === undefined) {
      const at = document.places.ofValue(['tags', index]);
      const meant = topicId(withoutOddCharacters(tag));
      const fix = meant !== undefined && nodes.topics.has(meant) ? replacing(at, meant) : undefined;
      report(problem('tag-invalid', document.file, at, { tag, suggestion: suggestion(tag, nodes.topics.keys()) }, fix));
      return [];
    }
    const topic: Unfinished<Topic> = nodes.topics.get(id) ?? {
      id,
      title: topicTitle(id),
      kind: 'topic',
      isFeatured: false,
      featured: [],
      languages: [],
      articles: [],
    };
    nodes.topics.set(id, topic);
    if (fields.tags.findIndex((other) => topicId(other) === id) === index) return [topic];
    report(
      problem('value-repeated', document.file, document.places.ofValue(['tags', index]), { value: tag, field: 'tags' }),
    );
    return [];
  });
}

function picks(
  { entry }: ArticleNode,
  byEntry: ReadonlyMap<unknown, Article>,
  { addresses, schedule, report }: Workshop,
): readonly Work[] {
  const { document, fields, lang } = entry;
  return fields.related.flatMap((related, index): Work[] => {
    if (typeof related !== 'string') return [{ elsewhere: elsewhereOf(related) }];
    const at = document.places.ofValue(['related', index]);
    if (fields.related.indexOf(related) < index) {
      report(problem('value-repeated', document.file, at, { value: related, field: 'related' }));
      return [];
    }
    const picked = addresses.article(related, lang);
    const article = picked && byEntry.get(picked);
    if (!picked || !article) {
      report(
        problem('related-unknown', document.file, at, {
          id: related,
          suggestion: suggestion(slugTitled(related, byEntry) ?? related, addresses.slugs),
        }),
      );
    } else if (picked.document.slug === document.slug) {
      report(problem('related-self', document.file, at));
    } else if (!schedule.isReadableFrom(entry, picked)) {
      const state = schedule.obstacle(picked);
      report(problem('related-unpublished', document.file, at, { id: related, state, other: picked.document.file }));
    } else if (schedule.status(picked) === 'withdrawn') {
      report(problem('related-withdrawn', document.file, at, { id: related, other: picked.document.file }));
    } else {
      return [{ ours: article }];
    }
    return [];
  });
}

/** The slug of the article that is called by its title. */
function slugTitled(title: string, byEntry: ReadonlyMap<unknown, Article>): string | undefined {
  const wanted = title.toLowerCase();
  return [...byEntry.values()].find((article) => article.title.toLowerCase() === wanted)?.slug;
}

function elsewhereOf({
  title,
  url,
  author,
  date,
  publisher,
}: ElsewhereFields): Extract<Work, { elsewhere: unknown }>['elsewhere'] {
  return {
    title,
    authors: author ?? [],
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(publisher !== undefined && { publisher }),
  };
}

function mentions({ article, targets }: ArticleNode, byEntry: ReadonlyMap<unknown, Article>): readonly Article[] {
  const linked = targets.map((address) => address?.article && byEntry.get(address.article));
  return [...new Set(linked)].filter(
    (other) => other !== undefined && other.slug !== article.slug,
  ) as readonly Article[];
}

function checkFeatured({ topics, articles }: Nodes, { addresses, bodies, report }: Workshop): void {
  const slugs = new Set(articles.map(({ article }) => article.slug));
  for (const document of bodies.keys()) {
    if (!document.folder.startsWith('topics')) continue;
    for (const [index, id] of (topics.get(document.slug)?.featured ?? []).entries()) {
      if (slugs.has(id)) continue;
      report(
        problem('featured-unknown', document.file, document.places.ofValue(['featured', index]), {
          id,
          suggestion: suggestion(id, addresses.slugs),
        }),
      );
    }
  }
}

function connectTranslations(newest: readonly ArticleNode[]): void {
  const editions = Map.groupBy(newest, ({ article }) => article.slug);
  for (const { article } of newest) {
    article.translations = (editions.get(article.slug) ?? [])
      .map((node) => node.article)
      .filter((other) => other !== article);
  }
}

/** The same edges seen from their other ends; lists come out newest first because the articles go in so. */
function connectBackwards(newest: readonly ArticleNode[], nodes: Nodes): void {
  const works = new Map<string, Author['works'][number][]>();
  const articles = new Map<string, Article[]>();
  const backlinks = new Map<Article, Backlink[]>();
  const citedBy = new Map<Article, Article[]>();
  for (const { article, targets } of newest) {
    for (const { author, role } of article.credits) append(works, author.id, { article, role });
    for (const { id } of article.topics) append(articles, id, article);
    const picked = article.picks.flatMap((work) => ('ours' in work ? [work.ours] : []));
    for (const to of article.cites) append(citedBy, to, article);
    for (const to of new Set([...article.mentions, ...picked])) {
      const link = article.body.facts.links[targets.findIndex((address) => address?.url === to.url)];
      append(backlinks, to, { from: article, ...(link && { sentence: link.sentence }) });
    }
  }
  for (const author of nodes.authors.values()) author.works = works.get(author.id) ?? [];
  for (const topic of nodes.topics.values()) topic.articles = articles.get(topic.id) ?? [];
  for (const { article } of nodes.articles) {
    article.backlinks = backlinks.get(article) ?? [];
    article.citedBy = citedBy.get(article) ?? [];
  }
}

/** Readers of the site's own language have every author and topic; readers of another those of the works in theirs. */
function findPageLanguages({ authors, topics }: Nodes, { site, languages }: Workshop): void {
  const pagesFor = (works: readonly Article[]): readonly string[] => {
    const used = new Set(works.map(({ lang }) => lang));
    return languages.filter((lang) => lang === site.language || used.has(lang));
  };
  for (const author of authors.values()) author.languages = pagesFor(author.works.map(({ article }) => article));
  for (const topic of topics.values()) topic.languages = pagesFor(topic.articles);
}

/** Works that cite the same source know each other; translations of one work do not count. */
function connectSources(newest: readonly ArticleNode[]): void {
  const citing = new Map<string, Article[]>();
  for (const { article } of newest) {
    for (const id of sourceIds(article)) append(citing, id, article);
  }
  const rank = new Map(newest.map(({ article }, index) => [article, index]));
  for (const { article } of newest) {
    const common = new Map<Article, number>();
    for (const other of sourceIds(article).flatMap((id) => citing.get(id) ?? [])) {
      if (other.slug !== article.slug && other.lang === article.lang) common.set(other, (common.get(other) ?? 0) + 1);
    }
    article.sharingSources = [...common]
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .slice(0, mostSharing)
      .map(([other]) => other);
  }
}

/** Withdrawn works are in no list but one of their authors'. */
function connectWithdrawn(newest: readonly ArticleNode[], nodes: Nodes): void {
  for (const { article } of newest) {
    for (const id of new Set(article.credits.map(({ author }) => author.id))) {
      const node = nodes.authors.get(id);
      if (node) node.withdrawn = [...node.withdrawn, article];
    }
  }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
