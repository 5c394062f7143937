import { en } from './en.ts';
import { fa } from './fa.ts';
import { ru } from './ru.ts';

type Key = keyof typeof en;

/** What the keys of a string with plural forms begin with: `works` of `works_one` and `works_other`. */
export type PluralKey = StemOf<Key>;
type StemOf<Name> = Name extends `${infer Stem}_other` ? Stem : never;

/**
 * The words of the interface in one language. English is the model: every other dictionary has its keys, and of plural
 * forms those that its language has.
 */
export type Strings = Readonly<Record<Exclude<Key, `${PluralKey}_one`>, string>> &
  Readonly<Partial<Record<`${PluralKey}_${Exclude<Intl.LDMLPluralRule, 'other'>}`, string>>>;

/** By BCP 47 tag. */
export const dictionaries: Readonly<Record<string, Strings>> = { en, fa, ru };

/** The dictionary for `lang`, or for its base language (`ru-KZ` → `ru`); English where there is none. */
export function stringsFor(lang: string): Strings {
  return dictionaries[lang] ?? dictionaries[new Intl.Locale(lang).language] ?? en;
}

/** Puts `values` into the `{placeholders}` of a string. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
