import { en } from './en.ts';
import { ru } from './ru.ts';

/** The words of the interface in one language. English is the model: every other dictionary has its keys. */
export type Strings = { readonly [Key in keyof typeof en]: string };

const dictionaries: Readonly<Record<string, Strings>> = { en, ru };

/** The dictionary for `lang`, or for its base language (`ru-KZ` → `ru`); English where there is none. */
export function stringsFor(lang: string): Strings {
  return dictionaries[lang] ?? dictionaries[new Intl.Locale(lang).language] ?? en;
}

/** Puts `values` into the `{placeholders}` of a string. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
