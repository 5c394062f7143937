import { problem } from '../problems/make-problem.ts';
import { quoted } from '../source/quoted.ts';
import type { Check } from './check.ts';

const curly = /^[“„«](?<words>[^“”„«»]+)[”“»]$/u;

/** Titles that stand in curly quotation marks from end to end, typed in the place of the straight ones of YAML. */
export const quotedTitles: Check = ({ entries }) =>
  [...entries.articles, ...entries.topics, ...entries.pages].flatMap(({ document, fields: { title } }) => {
    const words = curly.exec(title)?.groups?.words;
    // Who puts straight marks around curly ones means the curly ones to be printed.
    if (words === undefined || !curly.test(document.places.textOf(['title']))) return [];
    const values = { mended: `title: ${quoted(words.trim())}`, kept: `title: ${quoted(title)}` };
    return [problem('title-quoted', document.file, document.places.ofValue(['title']), values)];
  });
