import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { placeInFile } from '../publication/bodies.ts';
import type { Site } from '../schema/site.ts';
import type { Document } from '../source/document.ts';
import type { Check } from './check.ts';
import { proseOf } from './prose.ts';

type Rule = Site['houseStyle'][number];

/** Words that the site's list has another spelling for, in titles, summaries and running text. */
export const houseStyle: Check = ({ publication: { site }, bodies }) => {
  const [first] = site.houseStyle;
  if (!first) return [];
  const terms = site.houseStyle.flatMap(({ term }) => [term, term.charAt(0).toUpperCase() + term.slice(1)]);
  return [...bodies.keys()].flatMap((document) => [
    ...['title', 'summary'].flatMap((field) => inField(field, document, site.houseStyle)),
    // Few texts have any of the words: the rest are not taken apart.
    ...(terms.some((term) => document.body.includes(term)) ? inBody(document, site.houseStyle) : []),
  ]);
};

function inField(field: string, document: Document, rules: readonly Rule[]): readonly Problem[] {
  const text = document.fields[field];
  if (typeof text !== 'string') return [];
  return rules
    .filter(({ term }) => new RegExp(patternOf(term), 'u').test(text))
    .map((rule) => problem('house-style', document.file, document.places.ofValue([field]), { ...rule }));
}

function inBody(document: Document, rules: readonly Rule[]): readonly Problem[] {
  return proseOf(document.body).flatMap((line, index) =>
    rules.flatMap((rule) =>
      [...line.matchAll(new RegExp(patternOf(rule.term), 'gu'))].map(({ index: column, 0: found }) => {
        const at = placeInFile(document, { line: index + 1, column: column + 1 });
        const end = { line: at.line, column: at.column + found.length };
        return problem('house-style', document.file, { ...at, end }, { ...rule });
      }),
    ),
  );
}

/** The term as a word of its own; one in small letters may begin a sentence. */
function patternOf(term: string): string {
  const [first = '', ...rest] = Array.from(term);
  const upper = first.toUpperCase();
  const initial = first === upper ? escaped(first) : `[${escaped(first)}${escaped(upper)}]`;
  return `(?<![\\p{L}\\p{N}])${initial}${escaped(rest.join(''))}(?![\\p{L}\\p{N}])`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
