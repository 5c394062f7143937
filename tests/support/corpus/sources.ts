import { capitalised, type Prose } from './prose.ts';
import type { Random } from './random.ts';

const types = ['article', 'article', 'book', 'incollection', 'techreport', 'online'] as const;

/** A BibTeX file of so many invented sources, keyed `source-1` and so on, by the people given. */
export function sourcesText(
  count: number,
  people: readonly (readonly string[])[],
  prose: Prose,
  random: Random,
): string {
  return Array.from({ length: count }, (_, index) => sourceText(sourceKey(index), people, prose, random)).join('\n');
}

export function sourceKey(index: number): string {
  return `source-${index + 1}`;
}

function sourceText(key: string, people: readonly (readonly string[])[], prose: Prose, random: Random): string {
  const type = random.pick(types);
  const authors = random.sample(people, random.between(1, 4)).map(([given = '', family = '']) => {
    return `${capitalised(family)}, ${capitalised(given)}`;
  });
  const first = random.between(1, 400);
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', authors.join(' and ')],
    ['title', capitalised(prose.words(random.between(4, 12)))],
    ['date', String(random.between(1990, 2024))],
    ...venueOf(type, prose),
    ...(type === 'article' ? ([['volume', String(random.between(1, 60))]] as const) : []),
    ...(type === 'article' || type === 'incollection' ? ([['pages', `${first}--${first + 18}`]] as const) : []),
    ...(type === 'article' ? ([['doi', `10.5555/${key}`]] as const) : []),
    ...(type === 'online' ? ([['url', `https://example.org/${key}`]] as const) : []),
  ];
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

function venueOf(type: (typeof types)[number], prose: Prose): readonly (readonly [name: string, value: string])[] {
  const name = capitalised(prose.words(3));
  if (type === 'article') return [['journaltitle', name]];
  if (type === 'techreport') return [['institution', name]];
  if (type === 'online') return [['organization', name]];
  const publisher = ['publisher', capitalised(prose.words(2))] as const;
  return type === 'incollection' ? [['booktitle', name], publisher] : [publisher];
}
