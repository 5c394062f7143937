import type { Strings } from '../language/strings.ts';
import type { Topic } from '../publication/publication.ts';
import type { TopicKind } from '../schema/topic.ts';
import { bodyView } from './body.ts';
import { editionsFor, type LanguageContext } from './context.ts';
import { feedLinks } from './feeds.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { collectionMetadata } from './metadata.ts';
import type { TopicView } from './view.ts';
import { workItem } from './work-item.ts';

export const topicKindNames = {
  topic: 'kindTopic',
  region: 'kindRegion',
  programme: 'kindProgramme',
  series: 'kindSeries',
} as const satisfies Record<TopicKind, keyof Strings>;

/** The page of a topic: its introduction, what the editors put first, and all other works. */
export function topicView(topic: Topic, context: LanguageContext): TopicView {
  const { lang, format, publication } = context;
  const { urls } = publication;
  const url = urls.topic(topic.id, lang);
  const editions = new Map(topic.languages.map((other) => [other, urls.topic(topic.id, other)]));
  const articles = editionsFor(lang, topic.articles, publication);
  // Editors may feature a work that does not bear the topic's tag.
  const featured = [...new Set(topic.featured)].flatMap((slug) => context.bySlug.get(slug) ?? []);
  const description = topic.body?.facts.text.split('\n\n')[0];
  return {
    type: 'topic',
    head: head(context, {
      url,
      title: topic.title,
      editions,
      ...(description !== undefined && { description }),
      ...(articles.length > 0 && { links: feedLinks(url, topic.title, publication) }),
      ...collectionMetadata({ name: topic.title, url }, articles, context),
    }),
    frame: frame(context, { url, trail: [{ text: format.strings.topics, url: urls.topics(lang) }], editions }),
    title: topic.title,
    kind: format.strings[topicKindNames[topic.kind]],
    ...(topic.body && { introduction: bodyView(topic.body, urls) }),
    featured: featured.map((article) => workItem(article, context)),
    works: articles.filter((article) => !featured.includes(article)).map((article) => workItem(article, context)),
    count: format.count('works', articles.length),
  };
}
