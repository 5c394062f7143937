/**
 * A person's name in parts, as CSL and BibTeX want them. `family` is the part that lists sort by; a person with one
 * name only has it as `family`.
 */
export interface NameParts {
  readonly family: string;
  readonly given?: string;
  /** Stands before the family name and belongs to it: `van der`, `de`, `al-`. */
  readonly particle?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

/**
 * Splits a name that its author file does not give in parts. It knows the common patterns of European, Cyrillic,
 * Arabic-script and East Asian names; where a name follows none of them the parts must be written out.
 *
 * - `Nicholas Castillo`: the last word is the family name; `van`, `de`, `bin` … before it are its particle.
 * - `Castillo, Nicholas` and `King, Martin Luther, Jr.`: the comma decides.
 * - `Сидоров Иван Петрович`, `Асан уулу Бекболот`, `Сидоров И. П.`: patronymics and initials tell the family name.
 * - `عبد الرحمن`, `Abdul Rahman`, `Al Saud`: words that bind to the next one stay with it.
 * - `习近平`, `김 철수`, and Hungarian (`lang` is `hu`): the family name comes first.
 *
 * `lang` is the language that the name is written in (BCP 47).
 */
export function nameParts(name: string, lang: string): NameParts {
  const text = name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const [first = '', ...rest] = text.split(', ');
  if (rest.length === 0) return splitWords(text.split(' '), lang);
  if (rest.length === 1 && suffixes.test(rest[0] ?? '')) {
    return { ...splitWords(first.split(' '), lang), suffix: rest[0] ?? '' };
  }
  const [given, suffix] = suffixes.test(rest[0] ?? '') ? [rest[1], rest[0]] : rest;
  return parts(first.split(' '), given === undefined ? [] : [given], suffix);
}

/** The name as it reads in running text. */
export function fullName({ given, particle, family, suffix }: NameParts): string {
  const joint = particle === undefined || /[-’']$/.test(particle) ? '' : ' ';
  const core = [given, `${particle ?? ''}${joint}${family}`].filter(Boolean).join(' ');
  return suffix === undefined ? core : `${core}${/^[IVX]+$/.test(suffix) ? ' ' : ', '}${suffix}`;
}

const suffixes = /^(?:jr|sr|esq)\.?$|^(?:II|III|IV)$|^(?:мл|ст)\.$/i;
const particles = new Set([
  ...'af av bin bint da dal das de del della den der di do dos du el ibn la le los te ten ter'.split(' '),
  ...'van vom von zu zum zur бин бен ван да де дер ди ду ибн ла ле фон'.split(' '),
]);
const binding = /^(?:abd|abdel|abdul|abdol|abu|abou|umm|al|el|āl|абд|абу|عبد|أبو|ابو|أبي|آل|ابن|بن|بنت)$/i;
const patronymic = /(?:ович|евич|ьич|инич|овна|евна|ична|инична|ұлы|улы|қызы|кызы|оғлу|оглы|уулу)$/iu;
const sonOrDaughter = /^(?:уулу|кызы|uulu|kyzy|оглы|oğlu|qızı|oglu|qizi|o['ʻ’]g['ʻ’]li)$/iu;
const initials = /^(?:\p{Lu}\p{M}*\.-?)+$/u;
const familyFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function splitWords(words: readonly string[], lang: string): NameParts {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && suffixes.test(last)) return { ...splitWords(words.slice(0, -1), lang), suffix: last };
  if (words.length === 1) return splitOneWord(last);
  const head = familyFirstLength(words, lang);
  if (head > 0) return parts(words.slice(0, head), words.slice(head));
  const tail = familyStart(words);
  return parts(words.slice(tail), words.slice(0, tail));
}

function splitOneWord(word: string): NameParts {
  const han = /^(\p{Script=Han})(\p{Script=Han}{1,2})$/u.exec(word);
  return han ? parts([han[1] ?? ''], [han[2] ?? '']) : { family: word };
}

/** How many leading words are the family name; 0 where the name ends with it. */
function familyFirstLength(words: readonly string[], lang: string): number {
  const last = words.at(-1) ?? '';
  const [first = '', second = ''] = words;
  if (familyFirst.test(first) || new Intl.Locale(lang).language === 'hu') return 1;
  if (words.length === 3 && sonOrDaughter.test(second)) return 2;
  if (initials.test(last) && !initials.test(first)) return words.findIndex((word) => initials.test(word));
  const endsWithPatronymic = /\p{Script=Cyrillic}/u.test(last) && patronymic.test(last) && !patronymic.test(second);
  if (words.length === 3 && endsWithPatronymic) return 1;
  return words.length === 4 && sonOrDaughter.test(last) ? 1 : 0;
}

/** Index of the first word that belongs to the family name, its particles included. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 0 && binding.test(words[start - 1] ?? '')) start--;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--;
  return start;
}

function parts(family: readonly string[], given: readonly string[], suffix?: string): NameParts {
  const firstProper = family.findIndex((word) => !particles.has(word));
  const cut = Math.max(firstProper, 0);
  const article =
    /^(al-|el-|as-|ad-|an-|ar-|ash-|az-|at-|аль-|эль-|d['’])(?=\p{Lu})/u.exec(family[cut] ?? '')?.[0] ?? '';
  const particle = [...family.slice(0, cut), article].join(' ').trim();
  return {
    family: family.slice(cut).join(' ').slice(article.length),
    ...(given.length > 0 && { given: given.join(' ') }),
    ...(particle && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}
