import { problem } from '../problems/make-problem.ts';
import { described } from '../problems/odd-characters.ts';
import type { Problem } from '../problems/problem.ts';
import type { Document } from '../source/document.ts';
import type { Check } from './check.ts';

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * Words of titles and names that mix alphabets, in the sense of Unicode TR 39 ("mixed-script"): a single letter from
 * another keyboard layout, mostly. Parts of a word between hyphens may differ.
 */
export const lookAlikeLetters: Check = ({ entries: { articles, authors, topics, pages } }) => [
  ...[...articles, ...topics, ...pages].flatMap(({ document, fields }) => mixedIn(fields.title, 'title', document)),
  ...authors.flatMap(({ document, fields }) => mixedIn(fields.name, 'name', document)),
];

function mixedIn(text: string, field: string, { file, places }: Document): readonly Problem[] {
  // Most titles are all of one alphabet, and need not be taken apart.
  if (scripts.filter((script) => script.test(text)).length < 2) return [];
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
    const strangers = lettersOfLesserScripts(word);
    if (strangers.length === 0) return [];
    const values = { word, characters: strangers.slice(0, 3).map(described).join(' and ') };
    return [problem('look-alike-letter', file, places.ofValue([field]), values)];
  });
}

/** The letters that are not of the alphabet that most of the word is in; none where it is all of one. */
function lettersOfLesserScripts(word: string): readonly string[] {
  const byScript = scripts
    .map((script) => Array.from(word).filter((sign) => script.test(sign)))
    .filter((letters) => letters.length > 0)
    .sort((a, b) => b.length - a.length);
  return [...new Set(byScript.slice(1).flat())];
}
