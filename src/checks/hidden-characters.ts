import { problem } from '../problems/make-problem.ts';
import { controls, described, withoutControls } from '../problems/odd-characters.ts';
import type { Problem } from '../problems/problem.ts';
import type { Document } from '../source/document.ts';
import type { Check } from './check.ts';
import { fieldTexts } from './field-texts.ts';

/** Marks that turn the direction of the text, and those that have no width. Joiners are left: Persian needs them. */
const hidden = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** In text that runs from right to left such marks have their use. */
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** Fields that name something else: what is odd about their values is said where the name is not found. */
const references = new Set(['author', 'tags', 'related', 'section', 'kind', 'lang', 'featured']);

/** Signs that nobody sees in the values of front matter. */
export const hiddenCharacters: Check = ({ bodies }) =>
  [...bodies.keys()].flatMap((document) =>
    fieldTexts(document, isMarred)
      .filter(({ path: [field] }) => !references.has(String(field)))
      .map(({ text, path }) => hiddenIn(text, path, document)),
  );

function isMarred(text: string): boolean {
  return text.search(controls) >= 0 || (text.search(hidden) >= 0 && !rightToLeft.test(text));
}

function hiddenIn(text: string, path: readonly PropertyKey[], { file, places }: Document): Problem {
  const place = places.ofValue(path);
  const source = places.textOf(path);
  const isHidden = !rightToLeft.test(text);
  const signs = new Set([...(text.match(controls) ?? []), ...(isHidden ? (text.match(hidden) ?? []) : [])]);
  const shown = withoutControls(source);
  const fix = place.end && {
    ...{
      from: { line: place.line, column: place.column },
      to: place.end,
      replacement: isHidden ? shown.replace(hidden, '') : shown,
    },
  };
  const values = { field: String(path[0]), characters: [...signs].map(described).join(' and ') };
  return problem('hidden-character', file, place, values, fix);
}
