import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../src/publication/read-publication.ts';
import { textIn } from '../../../src/schema/site.ts';

const least = {
  name: 'The Institute',
  tagline: 'Papers',
  url: 'https://institute.example',
  languages: ['en', 'ru', 'uz-Cyrl'],
  sections: [{ id: 'research', title: 'Research' }],
};

/** What is said of the settings. */
function mistakes(settings: object): readonly string[] {
  const parsed = parseSite({ ...least, ...settings });
  return 'problems' in parsed ? parsed.problems.map(({ message }) => message) : [];
}

describe('settings that would lose pages or lead nowhere are refused', () => {
  test.each([
    ['a section in the place of a list', { sections: [{ id: 'topics', title: 'T' }] }, 'sections.0.id'],
    ['a section in the place of the colophon', { sections: [{ id: 'colophon', title: 'T' }] }, 'sections.0.id'],
    ['a section in the place of a language', { sections: [{ id: 'uz-cyrl', title: 'T' }] }, 'sections.0.id'],
    ['a section twice', { sections: [...least.sections, ...least.sections] }, 'sections.1.id'],
    ['a link to an unknown section', { navigation: [{ to: 'section:reserch' }] }, 'navigation.0.to'],
    ['a link to a misspelt list', { footer: [{ to: '/x/' }, { to: 'author' }] }, 'footer.1.to'],
    ['an address with a path', { url: 'https://institute.example/pub/' }, 'url'],
    ['a base path without its slash', { base: '/pub' }, 'base'],
    ['a service that there is not', { share: ['email', 'twiter'] }, 'share.1'],
    [
      'a service without a place for the link',
      { share: [{ name: 'F', address: 'https://f.example/' }] },
      'share.0.address',
    ],
    ['a link to a search that is off', { search: false, navigation: [{ to: 'search' }] }, 'navigation.0.to'],
    ['a style of citation that is not offered', { citeThis: ['apa', 'harvard'] }, 'citeThis.1'],
    ['a picture elsewhere', { image: { file: '/x.png', alt: 'X', width: 1, height: 1 } }, 'image.file'],
    ['a key that there is not', { langauge: 'en' }, 'default'],
  ])('%s', (_, settings, field) => {
    expect(mistakes(settings)).toEqual([expect.stringContaining(`The setting "${field}" `)]);
  });

  test('the others are not', () => {
    const to = [
      'section:research',
      'authors',
      'topics',
      'archive',
      'page:about',
      '/x/',
      'https://example.org/',
      'mailto:a@b.c',
    ];
    expect(mistakes({ base: '/a/b/', navigation: to.map((each) => ({ to: each })) })).toEqual([]);
  });
});

test.each([
  ['ru', 'Ё'],
  ['uz-Cyrl', 'Ў'],
  ['uz', 'O'],
  ['kk', 'Ё'],
])('a text is found for %s', (lang, text) => {
  expect(textIn({ ru: 'Ё', uz: 'O', 'uz-Cyrl': 'Ў' }, lang)).toBe(text);
});

test('a plain text serves every language', () => {
  expect(textIn({ default: 'X' }, 'fa')).toBe('X');
});
