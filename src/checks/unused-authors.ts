import { problem } from '../problems/make-problem.ts';
import type { Check } from './check.ts';

/** Authors that no article names. Where an article could not be read, nobody knows whom it names. */
export const unusedAuthors: Check = ({ entries }) => {
  if (!entries.isComplete) return [];
  const named = new Set(entries.articles.flatMap(({ fields }) => fields.author.map(({ id }) => id)));
  return entries.authors
    .filter(({ document }) => !named.has(document.slug))
    .map(({ document }) =>
      problem('author-unused', document.file, document.places.ofKey(['name']), { id: document.slug }),
    );
};
