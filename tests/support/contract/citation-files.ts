import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Cited {
  readonly title: string;
  readonly authors: readonly string[];
  /** `2025-03-18`. */
  readonly date: string;
  readonly url: string;
}

interface CslItem {
  readonly title?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
  readonly author?: readonly Readonly<Record<string, string>>[];
}

const load = createRequire(import.meta.url);
const { plugins } = load('@citation-js/core') as {
  plugins: { input: { chain(text: string, options: object): readonly CslItem[] } };
};
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');

/** What citation-js reads from the files for reference managers in a folder, where it is not what the page says. */
export function citationFileBreaches(folder: string, page: Cited): readonly string[] {
  return ['cite.bib', 'cite.ris', 'cite.json'].flatMap((name) => {
    const [item = {}] = plugins.input.chain(readFileSync(join(folder, name), 'utf8'), { generateGraph: false });
    const date = (item.issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
    const authors = (item.author ?? []).map(nameOf);
    const pairs: readonly (readonly [string, string, string])[] = [
      ['title', plain(item.title ?? ''), plain(page.title)],
      ['date', date, page.date],
      ['address', item.URL ?? '', page.url],
      ['authors', authors.map(plain).join('; '), page.authors.map(plain).join('; ')],
    ];
    return pairs
      .filter(([, read, said]) => read !== said)
      .map(([what, read, said]) => `${name} has the ${what} "${read}", and the page "${said}"`);
  });
}

function nameOf({ literal, given, family, suffix, ...name }: Readonly<Record<string, string>>): string {
  if (literal !== undefined) return literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return [given, [particle, family].filter(Boolean).join(/[-’']$/.test(particle ?? '') ? '' : ' '), suffix]
    .filter(Boolean)
    .join(' ');
}

/** Without what the formats cannot tell: BibTeX folds white space, and RIS has no comma within a name. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(',', '').trim();
}
