import type { Conventions } from './conventions.ts';

/** Which marks stand open, and the character before the text at hand: both run on over the elements of a paragraph. */
export interface QuotationState {
  readonly open: { readonly mark: string; readonly close: string }[];
  before: string;
}

const letter = /[\p{L}\p{N}]/u;
const opensAfter = /[\s([{«„“‘‚‹¿¡/\u2013\u2014-]/;

/** Replaces typewriter quotation marks and apostrophes. `after` is the first character behind `text`, '' at the end. */
export function setQuotationMarks(
  text: string,
  after: string,
  state: QuotationState,
  conventions: Conventions,
): string {
  if (!/["']/.test(text)) return text;
  return text.replace(/["']/g, (mark, index: number) => {
    const previous = index === 0 ? state.before : text.charAt(index - 1);
    const next = text.charAt(index + 1) || after;
    if (mark === "'" && isApostrophe(text, index, previous, next, state))
      return apostrophe(previous, next, conventions);
    return isOpening(previous, next) ? open(mark, state, conventions) : close(mark, previous, state, conventions);
  });
}

function isOpening(previous: string, next: string): boolean {
  return (previous === '' || opensAfter.test(previous) || /["']/.test(previous)) && next !== '' && !/\s/.test(next);
}

function isApostrophe(text: string, index: number, previous: string, next: string, state: QuotationState): boolean {
  if (letter.test(previous) && letter.test(next)) return true;
  if (!isOpening(previous, next)) return !state.open.some(({ mark }) => mark === "'") && letter.test(previous);
  const rest = text.slice(index + 1);
  // ’90s, or a word that has lost its beginning: no later mark closes it.
  return /^\d\d(?!\d)/.test(rest) || !/[^\s(]'(?![\p{L}\p{N}])/u.test(rest);
}

function apostrophe(previous: string, next: string, conventions: Conventions): string {
  const [letters, sign] = conventions.letterApostrophe;
  if (letters.includes(previous) && previous !== '') return sign;
  return letter.test(previous) && letter.test(next) ? conventions.apostrophe : '’';
}

function open(mark: string, state: QuotationState, conventions: Conventions): string {
  const inner = mark === "'" || state.open.length % 2 === 1;
  const [opening, closing] = inner ? conventions.innerQuotes : conventions.quotes;
  state.open.push({ mark, close: closing });
  return opening;
}

/** A mark that closes nothing stays as it was typed: it may be inches or minutes. */
function close(mark: string, previous: string, state: QuotationState, conventions: Conventions): string {
  const at = state.open.findLastIndex((item) => item.mark === mark);
  const [closed] = at < 0 ? [] : state.open.splice(at);
  if (closed !== undefined) return closed.close;
  return mark === "'" && !/\d/.test(previous) && previous !== ''
    ? '’'
    : mark === '"' && previous === ''
      ? conventions.quotes[1]
      : mark;
}
