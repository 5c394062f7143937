import { joinBits } from './digest.ts';

/** Takes a word: a digest of it as it is written, where it begins and ends, and the number of its paragraph, from 0. */
export type VisitWord = (digest: number, start: number, end: number, paragraph: number) => void;

const boundary = 0;
const letter = 1;
/** What belongs to a word that a letter has begun: a combining mark (Arabic, Hindi). */
const mark = 2;
/** What belongs to a word between two letters: an apostrophe. In Uzbek it is a letter, however it is typed. */
const apostrophe = 3;

const lineFeed = 10;
const classes = classifyUnits();
/** The units of the text at hand: reading them from here takes a third of the time of `charCodeAt`. */
let units = new Uint16Array(2 ** 16);

/**
 * Words are runs of letters and digits of any script; a blank line ends a paragraph. The text is read unit by unit, and
 * words are known by digest until one is new: `text.match(/[\p{L}\p{N}]…/gu)` and a `Map` of words take five times as
 * long, `Intl.Segmenter` twenty times.
 */
export function scanWords(text: string, visit: VisitWord): void {
  if (units.length <= text.length) units = new Uint16Array(2 * text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  // What follows the last unit is no letter.
  units[text.length] = 0;
  let paragraph = 0;
  let start = 0;
  while (start < text.length) {
    const first = units[start] ?? 0;
    if (classes[first] !== letter) {
      start++;
      if (first === lineFeed && isBlankLine(start)) paragraph++;
      continue;
    }
    start = scanWord(start, visit, paragraph);
  }
}

function scanWord(start: number, visit: VisitWord, paragraph: number): number {
  let high = 0x9e3779b9;
  let low = 0x41c6ce57;
  let end = start;
  for (; ; end++) {
    const unit = units[end] ?? 0;
    const kind = classes[unit];
    if (kind === boundary) break;
    if (kind === apostrophe && classes[units[end + 1] ?? 0] !== letter) break;
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  visit(joinBits(high, low), start, end, paragraph);
  return end;
}

/** Whether the line that begins here has nothing in it. */
function isBlankLine(start: number): boolean {
  let place = start;
  while (units[place] === 32 || units[place] === 9 || units[place] === 13) place++;
  return units[place] === lineFeed;
}

/** The class of each UTF-16 unit. Halves of surrogate pairs count as letters: beyond the first plane are scripts, beside emoji. */
function classifyUnits(): Uint8Array {
  const all = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit)).join('\n');
  const classes = new Uint8Array(0x1_0000);
  const assign = (pattern: RegExp, kind: number) => {
    for (const [character] of all.matchAll(pattern)) classes[character.charCodeAt(0)] = kind;
  };
  assign(/['’‘]/gu, apostrophe);
  assign(/\p{M}/gu, mark);
  assign(/[\p{L}\p{N}\p{Surrogate}]/gu, letter);
  return classes;
}
