import { problem } from '../problems/make-problem.ts';
import { placeInFile } from '../publication/bodies.ts';
import type { Check } from './check.ts';

/** Headings with the words of one above, whose addresses are told apart by a number. */
export const repeatedHeadings: Check = ({ bodies }) =>
  [...bodies].flatMap(([document, body]) => {
    const first = new Map<string, number>();
    return (body?.facts.headings ?? []).flatMap(({ text, id, at }) => {
      const place = placeInFile(document, at);
      const above = first.get(text);
      if (above !== undefined) return [problem('heading-repeated', document.file, place, { text, id, first: above })];
      first.set(text, place.line);
      return [];
    });
  });
