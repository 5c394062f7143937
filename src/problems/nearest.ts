import { distance } from 'fastest-levenshtein';
import { oddCharacters, withoutOddCharacters } from './odd-characters.ts';

/**
 * The candidate that a person most likely meant by `typed`, or `undefined` where none is near: at most one slip in
 * three letters, capital letters and the signs `-`, `_` and space making no difference. Two letters in each other's
 * place are one slip. Ties go to the first. Where none is near, the only one that begins with what was typed is meant.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplified(typed);
  let best: { candidate: string; slips: number } | undefined;
  const longer: string[] = [];
  for (const candidate of candidates) {
    if (wanted.length > 4 && simplified(candidate).startsWith(`${wanted}-`)) longer.push(candidate);
    // The distance is at least the difference of lengths, which costs nothing to know.
    if (Math.abs(candidate.length - wanted.length) > Math.max(1, Math.floor(wanted.length / 3))) continue;
    const slips = slipsBetween(wanted, simplified(candidate));
    if (slips <= Math.max(1, Math.floor(wanted.length / 3)) && slips < (best?.slips ?? Infinity)) {
      best = { candidate, slips };
    }
  }
  return best?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
}

/** Letters in each other's place are two slips to Levenshtein. */
function slipsBetween(typed: string, candidate: string): number {
  if (typed.length === candidate.length) {
    const at = Array.from(typed).findIndex((letter, index) => letter !== candidate.charAt(index));
    const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
    if (at >= 0 && swapped === candidate) return 1;
  }
  return distance(typed, candidate);
}

/**
 * " Did you mean “x”?" with its leading space, for the end of a message; empty where nothing is near. A letter of
 * another alphabet, or a sign that came with a paste, is named before it.
 */
export function suggestion(typed: string, candidates: Iterable<string>): string {
  const odd = oddCharacters(typed);
  const near = nearest(odd === '' ? typed : withoutOddCharacters(typed), candidates);
  const remark = odd === '' ? '' : ` It has ${odd} in it.`;
  return near === undefined ? remark : `${remark} Did you mean "${near}"?`;
}

function simplified(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}
