/** Characters that are pasted rather than typed, by the names that people know them by. */
const names: Readonly<Record<string, string>> = {
  '\u00A0': 'a non-breaking space',
  '\u00AD': 'a soft hyphen',
  '\u061C': 'an Arabic letter mark',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2010': 'a typographic hyphen',
  '\u2011': 'a non-breaking hyphen',
  '\u2013': 'a dash in place of a hyphen',
  '\u2014': 'a long dash in place of a hyphen',
  '\u2018': 'a left curly quotation mark',
  '\u2019': 'a right curly quotation mark',
  '\u201A': 'a low curly quotation mark',
  '\u201C': 'a left curly quotation mark',
  '\u201D': 'a right curly quotation mark',
  '\u201E': 'a low curly quotation mark',
  '\u00AB': 'a left angle quotation mark',
  '\u00BB': 'a right angle quotation mark',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202C': 'an end of a change of direction',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u202F': 'a narrow non-breaking space',
  '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'a first-strong isolate',
  '\u2069': 'an end of an isolate',
  '\uFEFF': 'a zero-width no-break space',
};

// Joiners among them would join their neighbours in a class of characters: alternatives keep them apart.
const pasted = new RegExp(Object.keys(names).join('|'), 'gu');

/** The letters of other alphabets that are drawn like small Latin ones, and those (Unicode TR 39, confusables). */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', ԛ: 'q', ԝ: 'w' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S' },
  ...{ ο: 'o', α: 'a', ν: 'v', ι: 'i', ρ: 'p', Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O' },
};

/**
 * What is odd about a text that should have been typed in Latin letters, as in `a Cyrillic "а" (U+0430)`; empty where
 * nothing is. At most three signs are named.
 */
export function oddCharacters(text: string): string {
  const found = [...new Set(Array.from(text).filter((sign) => names[sign] !== undefined || isLookAlike(sign, text)))];
  return found.slice(0, 3).map(described).join(' and ');
}

/** The same text in the characters that were meant: look-alikes become Latin, pasted signs ordinary ones or nothing. */
export function withoutOddCharacters(text: string): string {
  return Array.from(text.replace(pasted, plain))
    .map((sign) => lookAlikes[sign] ?? sign)
    .join('');
}

/** `a right-to-left override (U+202E)`, `a Cyrillic "а" (U+0430)`. */
export function described(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (sign.search(controls) === 0) return `a control character (${code})`;
  return names[sign] === undefined ? `a ${scriptOf(sign)} "${sign}" (${code})` : `${names[sign]} (${code})`;
}

/** What no keyboard types and no page prints; the ends of lines and tabs are not among them. */
export const controls = /[^\P{Cc}\t\n\r]/gu;

const windows = new TextDecoder('windows-1252');

/**
 * The same text without control characters: a word processor's breaks of lines and pages become spaces, and what is
 * the code of a dash or a quotation mark in old Windows files becomes that sign.
 */
export function withoutControls(text: string): string {
  return text.replace(controls, (sign) => {
    if (/[\v\f\u0085]/.test(sign)) return ' ';
    const meant = windows.decode(Uint8Array.of(sign.charCodeAt(0)));
    return meant.search(controls) === 0 ? '' : meant;
  });
}

function plain(sign: string): string {
  if (/[\u2010-\u2014]/.test(sign)) return '-';
  return /[\u00A0\u202F]/.test(sign) ? ' ' : '';
}

/** A look-alike only deceives beside letters that are Latin. */
function isLookAlike(sign: string, text: string): boolean {
  return lookAlikes[sign] !== undefined && /\p{Script=Latin}/u.test(text);
}

function scriptOf(sign: string): string {
  return /\p{Script=Cyrillic}/u.test(sign) ? 'Cyrillic' : /\p{Script=Greek}/u.test(sign) ? 'Greek' : 'foreign';
}
