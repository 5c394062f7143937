import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { placeInFile } from '../publication/bodies.ts';
import type { Site } from '../schema/site.ts';
import type { Document } from '../source/document.ts';
import type { Check } from './check.ts';
import { proseOf } from './prose.ts';

type Term = Site['houseStyle'][number];

/** A term with the pattern that finds it, and the ways in which it may begin. */
interface Rule extends Term {
  readonly pattern: RegExp;
  readonly spellings: readonly string[];
}

/** Words that the site's list has another spelling for, in titles, summaries and running text. */
export const houseStyle: Check = ({ publication: { site }, bodies }) => {
  const rules = site.houseStyle.map(ruleOf);
  const spellings = rules.flatMap((rule) => rule.spellings);
  if (rules.length === 0) return [];
  return [...bodies.keys()].flatMap((document) => [
    ...['title', 'summary'].flatMap((field) => inField(field, document, rules)),
    // Few texts have any of the words: the rest are not taken apart.
    ...(spellings.some((spelling) => document.body.mayHold(spelling)) ? inBody(document, rules) : []),
  ]);
};

function ruleOf(rule: Term): Rule {
  const spellings = [rule.term, rule.term.charAt(0).toUpperCase() + rule.term.slice(1)];
  return { ...rule, pattern: new RegExp(patternOf(rule.term), 'gu'), spellings: [...new Set(spellings)] };
}

function inField(field: string, document: Document, rules: readonly Rule[]): readonly Problem[] {
  const text = document.fields[field];
  if (typeof text !== 'string') return [];
  return rules
    .filter(({ pattern }) => text.search(pattern) >= 0)
    .map((rule) => problem('house-style', document.file, document.places.ofValue([field]), wording(rule)));
}

function inBody(document: Document, rules: readonly Rule[]): readonly Problem[] {
  return proseOf(document.body.text).flatMap((line, index) =>
    rules.flatMap((rule) =>
      [...line.matchAll(rule.pattern)].map(({ index: column, 0: found }) => {
        const at = placeInFile(document, { line: index + 1, column: column + 1 });
        const end = { line: at.line, column: at.column + found.length };
        return problem('house-style', document.file, { ...at, end }, wording(rule));
      }),
    ),
  );
}

function wording({ term, preferred, reason }: Rule): Term {
  return { term, preferred, reason };
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
