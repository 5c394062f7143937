import type { Problem } from '../problems/problem.ts';
import type { Check, CheckedPublication } from './check.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { houseStyle } from './house-style.ts';
import { imageSizes } from './image-sizes.ts';
import { insecureAddresses } from './insecure-addresses.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { nearTags } from './near-tags.ts';
import { quotedTitles } from './quoted-titles.ts';
import { repeatedHeadings } from './repeated-headings.ts';
import { repeatedTitles } from './repeated-titles.ts';
import { summaries } from './summaries.ts';
import { unusedAuthors } from './unused-authors.ts';
import { unusedTopics } from './unused-topics.ts';

/** Every check beyond the fields and references of a file. */
const checks: readonly Check[] = [
  hiddenCharacters,
  houseStyle,
  imageSizes,
  insecureAddresses,
  lookAlikeLetters,
  nearTags,
  quotedTitles,
  repeatedHeadings,
  repeatedTitles,
  summaries,
  unusedAuthors,
  unusedTopics,
];

/** What is wrong with a publication as a whole, in no order. */
export function checkPublication(checked: CheckedPublication): readonly Problem[] {
  return checks.flatMap((check) => check(checked));
}
