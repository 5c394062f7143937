import anyAscii from 'any-ascii';
import { withoutOddCharacters } from '../problems/odd-characters.ts';

/** Where the library's choice differs from how names of the region are written in Latin letters. */
const replacements: Readonly<Record<string, string>> = { ё: 'yo', Ё: 'Yo', ə: 'a', Ə: 'A', ا: 'a', آ: 'a' };

/**
 * The name of a file for a title or a person: small Latin letters, digits and single hyphens, as in
 * `Қасым-Жомарт Тоқаев` → `qasym-zhomart-toqaev`; empty where nothing of the text can be written so. Arabic script
 * writes no short vowels, so those are missing.
 */
export function toSlug(text: string): string {
  const latin = /\p{Script=Latin}/u.test(text) ? withoutOddCharacters(text) : text;
  return anyAscii(Array.from(latin.normalize('NFC'), (sign) => replacements[sign] ?? sign).join(''))
    .toLowerCase()
    .replace(/['`’ʻʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
