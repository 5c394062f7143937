/** How one language sets its quotations, dashes and spaces. */
export interface Conventions {
  /** Opening and closing marks of a quotation, with the space that belongs inside them. */
  readonly quotes: readonly [open: string, close: string];
  /** The same for a quotation within a quotation. */
  readonly innerQuotes: readonly [open: string, close: string];
  /** What a hyphen between two spaces becomes. */
  readonly dash: '–' | '—';
  /** Whether a dash stays on the line of the word before it. */
  readonly dashClings: boolean;
  /** What stands between a number and `%` where a space was typed. */
  readonly percentSpace: string;
  /** Letters that are words by themselves and may not end a line. */
  readonly clingingLetters: string;
  /** Signs before which a typed space may not break, and the space that is printed there. */
  readonly spacedSigns: readonly (readonly [signs: string, space: string])[];
  /** What an apostrophe inside a word becomes. */
  readonly apostrophe: string;
  /** Letters after which the apostrophe is a part of the letter, as in Uzbek `oʻ` and `gʻ`, and its sign. */
  readonly letterApostrophe: readonly [letters: string, sign: string];
}

const nbsp = '\u00A0';
const narrow = '\u202F';

const plain: Conventions = {
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  dash: '–',
  dashClings: false,
  percentSpace: nbsp,
  clingingLetters: '',
  spacedSigns: [],
  apostrophe: '’',
  letterApostrophe: ['', ''],
};

const cyrillic: Conventions = { ...plain, quotes: ['«', '»'], innerQuotes: ['„', '“'], dash: '—', dashClings: true };

/** Sources: Мильчин, «Справочник издателя» (ru); Duden (de); Lexique de l’Imprimerie nationale (fr); «دستور خط فارسی» (fa); CLDR delimiters. */
const byLanguage: Readonly<Record<string, Conventions>> = {
  ru: { ...cyrillic, clingingLetters: 'авикосуя' },
  uk: { ...cyrillic, clingingLetters: 'авзіійоуяє' },
  be: { ...cyrillic, clingingLetters: 'абзійоуўя' },
  kk: cyrillic,
  ky: cyrillic,
  tg: cyrillic,
  mn: cyrillic,
  'uz-cyrl': cyrillic,
  uz: { ...plain, dash: '—', dashClings: true, apostrophe: 'ʼ', letterApostrophe: ['oOgG', 'ʻ'] },
  az: { ...plain, dash: '—', dashClings: true },
  fa: { ...plain, quotes: ['«', '»'], innerQuotes: ['‹', '›'], percentSpace: '' },
  de: { ...plain, quotes: ['„', '“'], innerQuotes: ['‚', '‘'] },
  fr: {
    ...plain,
    quotes: [`«${nbsp}`, `${nbsp}»`],
    innerQuotes: ['“', '”'],
    dashClings: true,
    percentSpace: narrow,
    spacedSigns: [
      [';!?', narrow],
      [':', nbsp],
    ],
  },
};

/** The conventions of a BCP 47 tag: of language and script together, else of the language, else those of English. */
export function conventionsOf(lang: string): Conventions {
  const [language = '', script = ''] = lang.toLowerCase().split('-');
  return byLanguage[`${language}-${script}`] ?? byLanguage[language] ?? plain;
}
