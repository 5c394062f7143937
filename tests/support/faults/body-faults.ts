import type { Fault } from './fault.ts';

const balancing = 'articles/2025/balancing-act-kazakhstan-pm-visits-baku.md';
const iskp = 'articles/2025/iskp-remains-a-threat-to-central-asia.md';
const resurgence = 'articles/2024/iskps-resurgence-the-growing-threat.md';
const brief = 'articles/2026/kyrgyz-tajik-border-agreement-in-brief/index.md';
const pictures = 'articles/handbook/pictures-and-their-captions/index.md';
const link = '[article on ISKP](iskp-remains-a-threat-to-central-asia)';
const ports = '## Ports and pipelines';
const power = '## Power and data';
const recruitment = '## Recruitment';
const last = 'Two further topics concern lines under the water.';

/** Faults of Markdown, links, notes, headings and pictures in the text. */
export const bodyFaults: readonly Fault[] = [
  {
    name: 'link to nothing',
    code: 'link-broken',
    file: balancing,
    find: link,
    put: '‸[article on ISKP](iskp-remains-a-thread)',
  },
  {
    name: 'link to no page',
    code: 'link-broken',
    file: 'pages/about.md',
    find: '[Handbook](/handbook/)',
    put: '‸[Handbook](/handbok/)',
  },
  {
    name: 'link to no heading',
    code: 'link-anchor-unknown',
    file: balancing,
    find: link,
    put: '‸[ISKP](iskp-remains-a-threat-to-central-asia#recruits)',
  },
  {
    name: 'anchor of no heading',
    code: 'anchor-broken',
    file: balancing,
    find: last,
    put: '‸[See above](#Ports) for more.',
  },
  { name: 'link without an address', code: 'link-empty', file: balancing, find: link, put: '‸[article on ISKP]()' },
  {
    name: 'link that runs a script',
    code: 'link-unsafe',
    file: balancing,
    find: link,
    put: '‸[article](javascript:print())',
  },
  {
    name: 'reference without a definition',
    code: 'link-reference-undefined',
    file: balancing,
    find: link,
    put: '‸[article on ISKP][iskp]',
  },
  {
    name: 'path out of the content folder',
    code: 'file-outside-content',
    file: balancing,
    find: link,
    put: '‸[article](../../../package.json)',
  },
  {
    name: 'bare address',
    code: 'link-bare',
    file: balancing,
    find: last,
    put: 'See ‸https://example.org/lines for more.',
  },
  {
    name: 'name of an account that reads as a citation',
    code: 'citation-or-handle',
    file: balancing,
    find: last,
    put: 'Follow ‸@lines_institute for more.',
  },
  {
    name: 'address without protection',
    code: 'link-insecure',
    file: balancing,
    find: last,
    put: 'See ‸[more](http://example.org/lines).',
  },
  {
    name: 'our own site in full',
    code: 'link-own-absolute',
    file: balancing,
    find: last,
    put: 'See ‸[more](https://octavo.example/handbook/).',
  },
  {
    name: 'footnote without a definition',
    code: 'footnote-undefined',
    file: resurgence,
    find: 'and one at a frontier.',
    put: 'and one at a frontier.‸[^frontier]',
  },
  {
    name: 'definition without a footnote',
    code: 'footnote-unused',
    file: resurgence,
    find: 'To these the article adds',
    put: '‸[^old]: A note that nothing calls.\n\nTo these the article adds',
  },
  {
    name: 'footnote defined twice',
    code: 'footnote-repeated',
    file: resurgence,
    find: '[^name]: Islamic State',
    put: '[^name]: The first.\n\n‸[^name]: Islamic State',
  },
  { name: 'skipped level', code: 'heading-level-skipped', file: balancing, find: power, put: '‸#### Power and data' },
  {
    name: 'heading of the first level',
    code: 'body-heading-first-level',
    file: balancing,
    find: ports,
    put: '‸# Ports and pipelines',
  },
  { name: 'empty heading', code: 'heading-empty', file: balancing, find: ports, put: '‸##' },
  { name: 'heading twice', code: 'heading-repeated', file: balancing, find: power, put: '‸## Ports and pipelines' },
  {
    name: 'title again',
    code: 'title-repeated',
    file: iskp,
    find: 'In March 2025 Kyrgyzstan reported',
    put: '‸## ISKP Remains a Threat to Central Asia\n\nIn March 2025 Kyrgyzstan reported',
  },
  { name: 'unknown block', code: 'directive-unknown', file: balancing, find: last, put: '‸:::nte\nLines.\n:::' },
  {
    name: 'block not closed',
    code: 'directive-unclosed',
    file: resurgence,
    find: 'To these the article adds',
    put: '‸:::note\nTo these the article adds',
  },
  {
    name: 'space in a block’s fence',
    code: 'directive-fence',
    file: balancing,
    find: 'which turns from the region’s connections to its security.',
    put: 'which turns.\n\n‸::: note',
  },
  {
    name: 'attribute of a block misspelt',
    code: 'directive-attribute',
    file: brief,
    find: '## The ground',
    put: ':::figure{‸sorce="kyrgyz-tajik-border.png" src="kyrgyz-tajik-border.png" alt="The border"}\n:::\n\n## The ground',
  },
  {
    name: 'HTML that is not allowed',
    code: 'html-removed',
    file: balancing,
    find: last,
    put: '‸<iframe src="https://example.org/"></iframe>',
  },
  { name: 'formula that is none', code: 'math-invalid', file: balancing, find: last, put: '‸$$\\frac{1$$' },
  {
    name: 'picture that is not there',
    code: 'image-missing',
    file: brief,
    find: '## The ground',
    put: '‸![The border](border-line.png)\n\n## The ground',
  },
  {
    name: 'picture in other capitals',
    code: 'image-name-case',
    file: brief,
    find: '## The ground',
    put: '‸![The border](Kyrgyz-Tajik-Border.PNG)\n\n## The ground',
  },
  {
    name: 'picture without a description',
    code: 'image-alt-missing',
    file: brief,
    find: '## The ground',
    put: '‸![](kyrgyz-tajik-border.png)\n\n## The ground',
  },
  {
    name: 'picture of another site',
    code: 'image-remote',
    file: brief,
    find: '## The ground',
    put: '‸![The border](https://example.org/border.png)\n\n## The ground',
  },
  {
    name: 'citation of no source',
    code: 'citation-unknown',
    file: iskp,
    find: 'The war in Gaza is used in propaganda.',
    put: 'The war in Gaza is used in propaganda [‸@unknown2020].',
  },
  {
    name: 'word of the house style',
    code: 'house-style',
    file: iskp,
    find: recruitment,
    put: 'It spread by ‸e-mails.\n\n## Recruitment',
  },
  {
    name: 'picture at the head not there',
    code: 'image-missing',
    file: brief,
    find: '  src: kyrgyz-tajik-border.png',
    put: '  src: ‸border.png',
  },
  {
    name: 'no text',
    code: 'body-empty',
    file: 'articles/2025/new-record.md',
    content: '---\ntitle: New\nauthor: octavo-editors\ndate: 2025-01-01\nsummary: New.\n---\n‸',
  },
  {
    name: 'picture in a page on pictures',
    code: 'image-name-case',
    file: pictures,
    find: '---\n\n',
    put: '---\n\n‸![A sheet](Sheet-In-Octavo.png)\n\n',
  },
];
