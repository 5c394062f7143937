import { problem } from '../problems/make-problem.ts';
import type { Check } from './check.ts';

/** Published articles without a summary, and summaries that are longer than the site allows. */
export const summaries: Check = ({ entries, publication: { site } }) =>
  entries.articles.flatMap(({ document, fields: { summary, draft } }) => {
    const { file, places, isUnread } = document;
    if (isUnread) return [];
    if (document.fields.summary === undefined) {
      return draft || site.limits.summary === 0 ? [] : [problem('summary-missing', file, places.ofKey(['title']))];
    }
    const length = summary === undefined ? 0 : Array.from(summary).length;
    const limit = site.limits.summary;
    if (limit === 0 || length <= limit) return [];
    return [problem('summary-long', file, places.ofValue(['summary']), { length, limit })];
  });
