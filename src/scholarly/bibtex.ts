import type { CslItem, CslName } from '../schema/csl-item.ts';
import { wholeFamily } from '../publication/csl-name.ts';
import { isoDate, namesOf, textOf } from './csl-value.ts';

/** `@article`, `@techreport` and `@misc` for the types that our own works have. */
const entryTypes: Readonly<Record<string, string>> = { 'article-journal': 'article', report: 'techreport' };

/** A source as one BibTeX entry that BibLaTeX also reads. Text stays Unicode; TeX's own signs are escaped. */
export function toBibtex(item: CslItem): string {
  const type = entryTypes[item.type] ?? 'misc';
  const date = isoDate(item.issued);
  const [year, month] = date.split('-');
  const publisher = { article: 'journal', techreport: 'institution' }[type] ?? 'publisher';
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', bibtexNames(namesOf(item, 'author'))],
    ['editor', bibtexNames(namesOf(item, 'editor'))],
    ['translator', bibtexNames(namesOf(item, 'translator'))],
    ['title', protectCapitals(item.title ?? '')],
    [publisher, escapeTex(textOf(item, 'container-title') || textOf(item, 'publisher'))],
    ['type', escapeTex(textOf(item, 'genre'))],
    ['number', escapeTex(textOf(item, 'number'))],
    ['date', date],
    ['year', year ?? ''],
    ['month', month === undefined ? '' : String(Number(month))],
    ['doi', item.DOI ?? ''],
    ['url', verbatim(item.URL ?? '')],
    ['language', item.language ?? ''],
    ['abstract', escapeTex(textOf(item, 'abstract'))],
    ['keywords', escapeTex(textOf(item, 'keyword'))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${item.id},`, ...lines, '}', ''].join('\n');
}

function bibtexNames(names: readonly CslName[]): string {
  return names.map(bibtexName).join(' and ');
}

/** Organisations stand in braces of their own, so that nothing takes them apart. */
function bibtexName(name: CslName): string {
  if (name.literal !== undefined || name.given === undefined)
    return `{${escapeTex(name.literal ?? wholeFamily(name))}}`;
  const family = escapeTex(wholeFamily(name));
  // BibTeX takes the small letters of "al-Khwarizmi" for a particle and puts a space behind them.
  const whole = (name['non-dropping-particle'] ?? '').endsWith('-') ? `{${family}}` : family;
  return [whole, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : escapeTex(part)))
    .join(', ');
}

/** BibTeX styles put titles in small letters: words with capitals are braced, but for the capital that begins the title. */
function protectCapitals(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word, index) => {
      const beyondFirst = index === 0 ? word.slice(1) : word;
      return /\p{Lu}/u.test(beyondFirst) ? `{${escapeTex(word)}}` : escapeTex(word);
    })
    .join('');
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^]|[&%$#_{}]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
}

/** An address is read as it stands; only brackets that do not match could end the field. */
function verbatim(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
