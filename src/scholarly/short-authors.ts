import type { CslItem, CslName } from '../schema/csl-item.ts';
import { wholeFamily } from '../publication/csl-name.ts';

/** Words of a style's locale, as citeproc's engine gives them. */
export interface Terms {
  getTerm(term: 'and' | 'et-al'): string;
}

/**
 * Who wrote a work, as a sentence names them: "Lee", "Lee and Roe", "Lee et al." for three and more. The editors
 * stand in where there is no author, and the title where there is neither.
 */
export function shortAuthors(item: CslItem, terms: Terms): string {
  const names = item.author ?? (item.editor as readonly CslName[] | undefined) ?? [];
  const [first, second, third] = names.map(shortName);
  if (first === undefined) return item.title ?? item.id;
  if (second === undefined) return first;
  return third === undefined ? `${first} ${terms.getTerm('and')} ${second}` : `${first} ${terms.getTerm('et-al')}`;
}

function shortName(name: CslName): string {
  return name.literal ?? (wholeFamily(name) || (name.given ?? ''));
}
