import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../../src/language/strings.ts';

const source = fileURLToPath(new URL('../../../src/', import.meta.url));
const english = dictionaries.en as Readonly<Record<string, string>>;
const form = /_(?:zero|one|two|few|many|other)$/;
const stems = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -'_other'.length)] : []));

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const isPlural = (key: string): boolean => form.test(key) && stems.includes(key.replace(form, ''));

describe.each(Object.keys(dictionaries))('the words of the interface in %s', (lang) => {
  const strings = dictionaries[lang] as Readonly<Record<string, string>>;
  const plurals = new Intl.PluralRules(lang);

  it('have every key that does not depend on a number, and no other', () => {
    const plain = (keys: readonly string[]): readonly string[] => keys.filter((key) => !isPlural(key)).toSorted();
    expect(plain(Object.keys(strings))).toEqual(plain(Object.keys(english)));
  });

  it('have just the plural forms of the language', () => {
    const { pluralCategories } = plurals.resolvedOptions();
    const due = stems.flatMap((stem) => pluralCategories.map((category) => `${stem}_${category}`));
    expect(Object.keys(strings).filter(isPlural).toSorted()).toEqual(due.toSorted());
  });

  it('have the same placeholders, but for a number that a form says by itself', () => {
    for (const [key, text] of Object.entries(strings)) {
      const whole = english[key.replace(form, '_other')] ?? english[key] ?? '';
      const isSaid = isPlural(key) && numbersIn(key.replace(/.*_/, ''), plurals).length === 1;
      const may = placeholders(isSaid && !text.includes('{n}') ? whole.replace('{n}', '') : whole);
      expect(placeholders(text), `${key}: ${text}`).toEqual(may);
    }
  });

  it('are set as the language is printed', () => {
    for (const [key, text] of Object.entries(strings)) {
      expect(text, key).toBe(text.trim());
      expect(text, `${key}: typewriter marks, or letters of another keyboard`).not.toMatch(
        faults[lang] ?? /["']|\.{3}/,
      );
    }
  });
});

/** Signs that a language does not use: Persian has its own comma, question mark, digits, and two letters of its own. */
const faults: Readonly<Record<string, RegExp>> = { fa: /["']|\.{3}|[,?;0-9يىك]/ };

/** The whole numbers up to 200 for which a language uses a plural form. */
function numbersIn(category: string, plurals: Intl.PluralRules): readonly number[] {
  return Array.from({ length: 200 }, (_, index) => index + 1).filter((number) => plurals.select(number) === category);
}

it('every word of the interface is used', () => {
  const files = globSync('**/*.{ts,astro}', { cwd: source }).filter((file) => !file.startsWith('language'));
  const code = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
  // A name is asked for as `strings.name` or `stringsFor(lang).name`, taken out by `{ name }`, or given as a key.
  const made = [...code.matchAll(/\[`(\w+)_\$\{/g)].map(([, stem]) => `${stem}_`);
  const unused = Object.keys(english)
    .map((key) => (isPlural(key) ? key.replace(form, '') : key))
    .filter((key) => !made.some((stem) => key.startsWith(stem)))
    .filter(
      (key) => !new RegExp(`\\.${key}\\b|'${key}'|\\b${key}\\b[^=;()]*\\} = (?:stringsFor|strings)\\b`).test(code),
    );
  expect(unused).toEqual([]);
});
