import { problem } from '../problems/make-problem.ts';
import { topicId } from '../publication/tags.ts';
import type { Check } from './check.ts';

/** Topics with a file of their own and without an article. Where an article could not be read, its tags are unknown. */
export const unusedTopics: Check = ({ entries }) => {
  if (!entries.isComplete) return [];
  const named = new Set(entries.articles.flatMap(({ fields }) => fields.tags.map(topicId)));
  return entries.topics
    .filter(({ document }) => !named.has(document.slug))
    .map(({ document }) =>
      problem('topic-unused', document.file, document.places.ofKey(['title']), { id: document.slug }),
    );
};
