import { distance } from 'fastest-levenshtein';
import { problem } from '../problems/make-problem.ts';
import { topicId } from '../publication/tags.ts';
import type { Check } from './check.ts';

/**
 * Tags that are used once and differ by a letter or two from one that is used more often. A tag whose topic has a file
 * of its own was meant as it is; years and numbers differ by a digit and are not the same.
 */
export const nearTags: Check = ({ entries }) => {
  const uses = entries.articles.flatMap(({ document, fields }) =>
    fields.tags.flatMap((tag, index) => {
      const id = topicId(tag);
      return id === undefined ? [] : [{ id, tag, index, document }];
    }),
  );
  const counts = new Map<string, number>();
  for (const { id } of uses) counts.set(id, (counts.get(id) ?? 0) + 1);
  const described = new Set(entries.topics.map(({ document }) => document.slug));
  const frequent = [...counts].filter(([, count]) => count > 1);
  return uses.flatMap(({ id, tag, index, document }) => {
    if (counts.get(id) !== 1 || described.has(id)) return [];
    const [other, count] = frequent.find(([candidate]) => isNear(id, candidate)) ?? [];
    if (other === undefined || count === undefined) return [];
    return [problem('tag-near', document.file, document.places.ofValue(['tags', index]), { tag, other, count })];
  });
};

/** One slip in short words, two in long ones, none among digits. */
function isNear(a: string, b: string): boolean {
  const slips = Math.min(a.length, b.length) < 8 ? 1 : 2;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > slips) return false;
  return a.replace(/\D/g, '') === b.replace(/\D/g, '') && distance(a, b) <= slips;
}
