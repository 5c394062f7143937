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
    const limit = site.limits.summary;
    // There are never more letters than code units.
    if (summary === undefined || limit === 0 || summary.length <= limit) return [];
    const { length } = Array.from(summary);
    if (length <= limit) return [];
    return [problem('summary-long', file, places.ofValue(['summary']), { length, limit })];
  });
