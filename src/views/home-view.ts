import { textIn } from '../schema/site.ts';
import { isShown, type LanguageContext } from './context.ts';
import { feedLinks } from './feeds.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { publisherMetadata } from './metadata.ts';
import { listEditions } from './list-editions.ts';
import { topicItem } from './topics-view.ts';
import type { HomeView } from './view.ts';
import { workInSection, workItem } from './work-item.ts';

/** The front page of a language: the newest work of the first section that has one, the latest of each section, featured topics. */
export function homeView(context: LanguageContext): HomeView {
  const { lang, publication, bySection } = context;
  const { site, urls } = publication;
  const editions = listEditions(context, (other) => urls.home(other));
  const lead = site.sections.map(({ id }) => bySection.get(id)?.[0]).find((article) => article !== undefined);
  return {
    type: 'home',
    head: head(context, {
      url: urls.home(lang),
      description: textIn(site.tagline, lang),
      editions,
      ...(context.articles.length > 0 && { links: feedLinks(urls.home(lang), textIn(site.name, lang), publication) }),
      ...publisherMetadata(context),
    }),
    frame: frame(context, { url: urls.home(lang), trail: [], editions }),
    ...(lead && { lead: workItem(lead, context) }),
    sections: site.sections
      .map(({ id, title, description }) => ({
        id,
        title: textIn(title, lang),
        url: urls.section(id, lang),
        ...(description && { description: textIn(description, lang) }),
        works: (bySection.get(id) ?? [])
          .slice(0, site.pageSizes.home + 1)
          .filter((article) => article !== lead)
          .slice(0, site.pageSizes.home)
          .map((article) => workInSection(article, context)),
      }))
      .filter(({ works }) => works.length > 0),
    featuredTopics: publication.topics
      .filter((topic) => topic.isFeatured && isShown(topic, context))
      .map((topic) => topicItem(topic, context)),
  };
}
