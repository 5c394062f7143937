import { problem } from '../problems/make-problem.ts';
import { placeInFile } from '../publication/bodies.ts';
import type { Check } from './check.ts';

/** Bodies that begin with the title, which the page prints already. */
export const repeatedTitles: Check = ({ entries, bodies }) =>
  [...entries.articles, ...entries.topics, ...entries.pages].flatMap(({ document, fields }) => {
    const heading = bodies.get(document)?.facts.headings[0];
    if (!heading || wordsOf(heading.text) === '' || wordsOf(heading.text) !== wordsOf(fields.title)) return [];
    return [problem('title-repeated', document.file, placeInFile(document, heading.at))];
  });

/** Letters and digits alone: quotation marks, dashes and capitals make no other title. */
function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
