import type { Fault } from './fault.ts';

const balancing = 'articles/2025/balancing-act-kazakhstan-pm-visits-baku.md';
const iskp = 'articles/2025/iskp-remains-a-threat-to-central-asia.md';
const resurgence = 'articles/2024/iskps-resurgence-the-growing-threat.md';
const article = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nauthor: octavo-editors\ndate: 2025-01-01\nsummary: A text.\n${more}---\n\nText.\n`;

/** Faults between files: names, ids, kinds, tags, relations, and files as such. */
export const referenceFaults: readonly Fault[] = [
  {
    name: 'author misspelt',
    code: 'author-unknown',
    file: iskp,
    find: 'author: nicholas-castillo',
    put: 'author: ‸nicolas-castillo',
  },
  {
    name: 'author by name',
    code: 'author-unknown',
    file: balancing,
    find: 'author: nicholas-castillo',
    put: 'author: ‸Nicholas Castillo',
  },
  {
    name: 'two authors in one value',
    code: 'author-unknown',
    file: balancing,
    find: 'author: nicholas-castillo',
    put: 'author: ‸Nicholas Castillo and Samantha Fanger',
  },
  {
    name: 'author with a Cyrillic letter',
    code: 'author-unknown',
    file: iskp,
    find: 'author: nicholas-castillo',
    put: 'author: ‸nich\u043Elas-castillo',
  },
  {
    name: 'second author of a list',
    code: 'author-unknown',
    file: iskp,
    find: 'author: nicholas-castillo',
    put: 'author:\n  - nicholas-castillo\n  - ‸nobody-at-all',
  },
  { name: 'kind misspelt', code: 'kind-unknown', file: iskp, find: 'kind: abstract', put: 'kind: ‸abstrakt' },
  {
    name: 'section misspelt',
    code: 'section-unknown',
    file: iskp,
    find: 'section: research',
    put: 'section: ‸reserch',
  },
  {
    name: 'language that the site has not',
    code: 'lang-unknown',
    file: iskp,
    find: 'kind: abstract',
    put: 'kind: abstract\nlang: ‸kk',
  },
  {
    name: 'language against the name of the file',
    code: 'lang-contradiction',
    file: 'articles/handbook/your-first-article.ru.md',
    find: 'section: handbook',
    put: 'section: handbook\nlang: ‸en',
  },
  {
    name: 'related to nothing',
    code: 'related-unknown',
    file: resurgence,
    find: '  - iskp-remains-a-threat-to-central-asia',
    put: '  - ‸iskp-remains-a-threat',
  },
  {
    name: 'related to itself',
    code: 'related-self',
    file: resurgence,
    find: '  - iskp-remains-a-threat-to-central-asia',
    put: '  - iskp-remains-a-threat-to-central-asia\n  - ‸iskps-resurgence-the-growing-threat',
  },
  {
    name: 'related to a withdrawn article',
    code: 'related-withdrawn',
    file: balancing,
    find: '  - kyrgyz-tajik-border-agreement-in-brief',
    put: '  - ‸a-withdrawn-article',
  },
  {
    name: 'link to a withdrawn article',
    code: 'link-withdrawn',
    file: balancing,
    find: '[article on ISKP](iskp-remains-a-threat-to-central-asia)',
    put: '‸[article](a-withdrawn-article)',
  },
  {
    name: 'featured article that is none',
    code: 'featured-unknown',
    file: 'topics/security.md',
    find: '  - iskps-resurgence-the-growing-threat',
    put: '  - ‸iskps-resurgence',
  },
  {
    name: 'tag in Cyrillic',
    code: 'tag-invalid',
    file: iskp,
    find: 'tags: [security,',
    put: 'tags: [security, ‸безопасность,',
  },
  {
    name: 'tag near another',
    code: 'tag-near',
    file: iskp,
    find: 'tags: [security, central-asia, tajikistan,',
    put: 'tags: [security, central-asia, ‸tadjikistan,',
  },
  {
    name: 'author without articles',
    code: 'author-unused',
    file: 'authors/nigel-li.md',
    content: '---\n‸name: Nigel Li\n---\n',
  },
  {
    name: 'topic without articles',
    code: 'topic-unused',
    file: 'topics/energy.md',
    content: '---\n‸title: Energy\n---\n',
  },
  {
    name: 'two files of one name',
    code: 'slug-duplicate',
    file: 'articles/handbook/iskp-remains-a-threat-to-central-asia.md',
    content: article('Again'),
  },
  {
    name: 'capital letters and brackets in a name',
    code: 'slug-invalid',
    file: 'articles/2025/Outlook (final).md',
    content: article('Outlook'),
  },
  {
    name: 'Cyrillic letter in a name',
    code: 'slug-invalid',
    file: 'articles/2025/outl\u043E\u043Ek.md',
    content: article('Outlook'),
  },
  { name: 'another ending', code: 'file-ignored', file: 'articles/2025/outlook.markdown', content: article('Outlook') },
  {
    name: 'another encoding',
    code: 'file-not-utf8',
    file: 'articles/2025/outlook.md',
    content: new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
  },
  {
    name: 'page in the place of a list',
    code: 'url-duplicate',
    file: 'pages/topics.md',
    content: '---\ntitle: Topics\n---\n\nText.\n',
  },
];
