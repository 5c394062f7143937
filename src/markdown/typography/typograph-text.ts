import { conventionsOf, type Conventions } from './conventions.ts';
import { setQuotationMarks, type QuotationState } from './quotation.ts';

const nbsp = '\u00A0';

/**
 * Sets a plain string (a title, a summary) as a printer of the language would: quotation marks, apostrophes, dashes,
 * ellipses and no-break spaces. Marks that are already right stay as they are, so setting twice changes nothing.
 */
export function typographText(text: string, lang: string): string {
  return typographRun(text, '', { open: [], before: '' }, conventionsOf(lang));
}

/** One run of a paragraph that goes on over several elements. Leaves `state` ready for the next run. */
export function typographRun(text: string, after: string, state: QuotationState, conventions: Conventions): string {
  if (text === '') return text;
  const { before } = state;
  let set = setQuotationMarks(text, after, state, conventions);
  if (set.includes('...')) set = set.replace(/(?<!\.)\.{3}(?!\.)/g, '…');
  if (/[-–—]/.test(set)) set = setDashes(set, before, after, conventions);
  if (/ [%٪]/.test(set)) set = set.replace(/(?<=\p{Nd}) (?=[%٪])/gu, conventions.percentSpace);
  for (const [signs, space] of conventions.spacedSigns) {
    set = set.replace(new RegExp(`(?<=\\S) (?=[${signs}](?:\\s|$))`, 'g'), space);
  }
  if (conventions.clingingLetters !== '') set = holdClingingLetters(set, before, conventions.clingingLetters);
  state.before = set.slice(-1);
  return set;
}

function setDashes(text: string, before: string, after: string, { dash, dashClings }: Conventions): string {
  const spaceBefore = dashClings ? nbsp : ' ';
  let set = text.replace(/[ \u00A0\n](?:-{1,3}|(?<clinging>[–—]))(?=[ \u00A0\n])/g, (typed, clinging?: string) => {
    if (clinging !== undefined) return dashClings ? nbsp + clinging : typed;
    return spaceBefore + dash;
  });
  if (set.includes('--')) set = set.replace(/(?<=[^\s-])-{2,3}(?=[^\s-])/g, dash === '–' ? '—' : dash);
  return set.replace(range, (typed, from: string, to: string, index: number, whole: string) => {
    const joined = index === 0 && /[\p{L}\p{N}.,:/\\-]/u.test(before);
    const runsOn = index + typed.length === whole.length && /[\p{L}\p{N}/-]/u.test(after);
    // 2025-03 is a month and 0-12 a code as often as a range: better left as typed.
    const doubtful = to.startsWith('0') || (from.length === 4 && to.length === 2 && Number(to) <= 12);
    return joined || runsOn || doubtful ? typed : `${from}–${to}`;
  });
}

/** Two numbers that stand for everything between them; no part of a date, a telephone number, a path or a code. */
const range = /(?<![\p{L}\p{N}.,:/\\\-–])(\d{1,4})-(\d{1,4})(?![\p{L}\p{N}/\-–]|[.,:]\d)/gu;

/** Keeps `в`, `и`, `с` … on the line of the word that follows. */
function holdClingingLetters(text: string, before: string, letters: string): string {
  const word = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}'’-])([${letters}])[ \\n](?=\\S|$)`, 'giu');
  return text.replace(word, (typed, letter: string, index: number) =>
    index === 0 && /[\p{L}\p{N}’-]/u.test(before) ? typed : letter + nbsp,
  );
}
