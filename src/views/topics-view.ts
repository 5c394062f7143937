import { sentenceAt } from '../markdown/segmentation.ts';
import type { Topic } from '../publication/publication.ts';
import { topicKinds, type TopicKind } from '../schema/topic.ts';
import { editionsFor, isShown, type LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { listEditions } from './list-editions.ts';
import { topicKindNames } from './topic-view.ts';
import type { TopicItem, TopicsView } from './view.ts';

const headings = {
  topic: 'topics',
  region: 'regions',
  programme: 'programmes',
  series: 'series',
} as const satisfies Record<TopicKind, string>;

/** The index of topics by kind, each in the alphabetical order of the language. */
export function topicsView(context: LanguageContext): TopicsView {
  const { lang, format, publication } = context;
  const { urls, topics } = publication;
  const { strings } = format;
  const url = urls.topics(lang);
  const editions = listEditions(context, (other) => urls.topics(other));
  return {
    type: 'topics',
    head: head(context, { url, title: strings.topics, editions }),
    frame: frame(context, { url, trail: [], editions }),
    title: strings.topics,
    groups: topicKinds
      .map((kind) => ({
        heading: strings[headings[kind]],
        id: kind,
        topics: topics
          .filter((topic) => topic.kind === kind && topic.articles.length > 0 && isShown(topic, context))
          .toSorted((a, b) => format.compare(a.title, b.title))
          .map((topic) => topicItem(topic, context)),
      }))
      .filter((group) => group.topics.length > 0),
  };
}

/** A topic as it stands in a list. */
export function topicItem(topic: Topic, { lang, format, publication }: LanguageContext): TopicItem {
  // An introduction is written in the site's own language, and its first sentence says what the topic is.
  const summary =
    lang === publication.site.language && topic.body ? sentenceAt(topic.body.facts.text, 0, lang) : undefined;
  return {
    title: topic.title,
    url: publication.urls.topic(topic.id, lang),
    kind: format.strings[topicKindNames[topic.kind]],
    ...(summary !== undefined && { summary }),
    count: format.count('works', editionsFor(lang, topic.articles, publication).length),
  };
}
