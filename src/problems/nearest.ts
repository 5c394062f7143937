import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant by `typed`, or `undefined` where none is near: at most one slip in
 * three letters, capital letters and the signs `-`, `_` and space making no difference. Ties go to the first.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplified(typed);
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of candidates) {
    const slips = distance(wanted, simplified(candidate));
    if (slips <= Math.max(1, Math.floor(wanted.length / 3)) && slips < (best?.slips ?? Infinity)) {
      best = { candidate, slips };
    }
  }
  return best?.candidate;
}

/** " Did you mean “x”?" with its leading space, for the end of a message; empty where nothing is near. */
export function suggestion(typed: string, candidates: Iterable<string>): string {
  const near = nearest(typed, candidates);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

function simplified(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}
