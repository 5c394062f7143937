import type { Conventions } from './conventions.ts';

/** Which marks stand open, and the character before the text at hand: both run on over the elements of a paragraph. */
export interface QuotationState {
  readonly open: { readonly mark: string; readonly close: string }[];
  before: string;
}

/** One typewriter mark with what decides about it. */
interface Mark {
  readonly sign: string;
  readonly previous: string;
  readonly next: string;
  /** The text behind the mark, in the same run. */
  readonly rest: string;
  readonly opens: boolean;
}

const letter = /[\p{L}\p{N}]/u;
const opensAfter = /^$|[\s([{«„“‘‚‹¿¡/\u2013\u2014-]/;
const opensBefore = /[^\s,.;:!?،؛؟)\]}»”’…]/;

/** Replaces typewriter quotation marks and apostrophes. `after` is the first character behind `text`, '' at the end. */
export function setQuotationMarks(
  text: string,
  after: string,
  state: QuotationState,
  conventions: Conventions,
): string {
  if (!/["']/.test(text)) return text;
  let last = { index: -2, opened: false };
  return text.replace(/["']/g, (sign, index: number) => {
    const previous = index === 0 ? state.before : text.charAt(index - 1);
    const next = text.charAt(index + 1) || after;
    const mayOpen = last.index === index - 1 ? last.opened : opensAfter.test(previous);
    const mark: Mark = { sign, previous, next, rest: text.slice(index + 1), opens: mayOpen && opensBefore.test(next) };
    const apostrophe = sign === "'" && isApostrophe(mark, state);
    last = { index, opened: mark.opens && !apostrophe };
    if (apostrophe) return setApostrophe(mark, conventions);
    return mark.opens ? open(sign, state, conventions) : close(mark, state);
  });
}

function isApostrophe({ previous, next, rest, opens }: Mark, state: QuotationState): boolean {
  if (letter.test(previous) && letter.test(next)) return true;
  if (!opens) return letter.test(previous) && !/\d/.test(previous) && !state.open.some(({ mark }) => mark === "'");
  // ’90s, or a word that has lost its beginning: no later mark closes it.
  return /^\d\d(?!\d)/.test(rest) || !/[^\s(]'(?![\p{L}\p{N}])/u.test(rest);
}

/** Between two digits stand minutes or feet, which stay as typed. */
function setApostrophe(
  { sign, previous, next }: Mark,
  { apostrophe, letterApostrophe: [letters, special] }: Conventions,
): string {
  if (/\d/.test(previous) && /\d/.test(next)) return sign;
  if (previous !== '' && letters.includes(previous)) return special;
  return letter.test(previous) && letter.test(next) ? apostrophe : '’';
}

function open(mark: string, state: QuotationState, { quotes, innerQuotes }: Conventions): string {
  const [opening, closing] = mark === "'" || state.open.length % 2 === 1 ? innerQuotes : quotes;
  state.open.push({ mark, close: closing });
  return opening;
}

/** A mark that closes nothing stays as it was typed: it may be inches or minutes. */
function close({ sign }: Mark, state: QuotationState): string {
  const at = state.open.findLastIndex((item) => item.mark === sign);
  const [closed] = at < 0 ? [] : state.open.splice(at);
  return closed?.close ?? sign;
}
