import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { CslItem, CslName } from '../../../src/schema/csl-item.ts';
import { nameParts } from '../../../src/schema/person-name.ts';
import { toBibtex } from '../../../src/scholarly/bibtex.ts';
import { citationItem, type CitableWork } from '../../../src/publication/citable-work.ts';
import { toCslJson } from '../../../src/scholarly/csl-json.ts';
import { readName, toCslName } from '../../../src/publication/csl-name.ts';
import { ReferenceFormatter } from '../../../src/scholarly/reference-formatter.ts';
import { toRis } from '../../../src/scholarly/ris.ts';
import { shippedStyle } from '../../../src/source/citation-styles/citation-style.ts';

const load = createRequire(import.meta.url);
const { plugins } = load('@citation-js/core') as {
  plugins: { input: { chain(text: string, options: object): CslItem[] } };
};
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');

function work(changes: Partial<CitableWork> = {}): CitableWork {
  return {
    id: 'border-accord',
    kind: 'brief',
    kindName: 'Brief',
    title: 'Kyrgyz & Tajik Borders: the 2025 Accord',
    lang: 'en',
    authors: [person('Nicholas Castillo')],
    editors: [],
    translators: [],
    date: '2025-03-18',
    url: 'https://octavo.example/research/border-accord/',
    publisher: 'Octavo Papers',
    keywords: [],
    ...changes,
  };
}

function person(name: string, lang = 'en'): CslName {
  return toCslName(nameParts(name, lang));
}

const difficult: readonly (readonly [name: string, work: CitableWork])[] = [
  [
    'a brief',
    work({ keywords: ['security', 'tajikistan'], summary: 'One 5% & {two}.', doi: '10.1000/a_b', number: '7' }),
  ],
  ['an article', work({ kind: 'article' })],
  ['a commentary', work({ kind: 'commentary' })],
  [
    'particles',
    work({ authors: [person('Anna van der Berg'), person('Charles de Gaulle'), person('Muhammad al-Khwarizmi')] }),
  ],
  ['suffixes', work({ authors: [person('Martin Luther King, Jr.')] })],
  ['organisations', work({ authors: [{ literal: 'Institute of War and Peace' }, { literal: 'Johnson & Johnson' }] })],
  ['one name', work({ authors: [person('Madonna')] })],
  [
    'Cyrillic',
    work({
      lang: 'ru',
      title: 'Вода & власть: 50 % «Нарын_1»',
      authors: [person('Иван Петрович Сидоров', 'ru'), person('Асан уулу Бекболот', 'ky')],
    }),
  ],
  [
    'Tajik and Kazakh',
    work({
      lang: 'tg',
      title: 'Ҷумҳурии Тоҷикистон — Қазақстан',
      authors: [person('Нұрсұлтан Әбішұлы Назарбаев', 'kk')],
    }),
  ],
  [
    'Arabic script',
    work({
      lang: 'fa',
      title: 'آب و قدرت در آسیای مرکزی',
      authors: [person('محمود احمدی‌نژاد', 'fa'), person('محمد عبد الله', 'ar')],
    }),
  ],
  ['signs of TeX', work({ title: '100% of $5_000 #1 {sic} a~b x^2 C:\\path & more', publisher: 'R&D_Lab #2' })],
  ['signs in the address', work({ url: 'https://octavo.example/a_b/%D0%B0/?x=1&y=2#z~1' })],
];

function names(item: CslItem | undefined): readonly string[] {
  return (item?.author ?? []).map(readName);
}

describe.each(difficult)('%s', (_, citable) => {
  const item = citationItem(citable);

  test('BibTeX reads back', () => {
    const [read] = plugins.input.chain(toBibtex(item), { forceType: '@biblatex/text', generateGraph: false });
    expect(names(read)).toEqual(names(item));
    expect(read?.title).toBe(item.title);
    expect(read?.issued?.['date-parts']).toEqual(item.issued?.['date-parts']);
    expect(read?.URL).toBe(item.URL);
    expect(read?.DOI).toBe(item.DOI);
    expect(read?.abstract).toBe(item.abstract);
    expect(read?.publisher ?? read?.['container-title']).toBe(citable.publisher);
    expect(read?.type).toBe(item.type === 'webpage' ? 'document' : item.type);
  });

  test('RIS reads back', () => {
    const [read] = plugins.input.chain(toRis(item), { forceType: '@ris/file', generateGraph: false });
    expect(names(read)).toEqual(names(item));
    expect(read?.title).toBe(item.title);
    expect(read?.issued?.['date-parts']).toEqual(item.issued?.['date-parts']);
    expect(read?.URL).toBe(item.URL);
    expect(read?.DOI).toBe(item.DOI);
    expect(read?.type).toBe(item.type);
  });

  test('CSL-JSON reads back', () => {
    const [read] = plugins.input.chain(toCslJson(item), { generateGraph: false });
    expect(names(read)).toEqual(names(item));
    expect(read).toMatchObject({ title: item.title, issued: item.issued, URL: item.URL, type: item.type });
  });
});

test('BibTeX keeps capitals and stays Unicode', () => {
  expect(
    toBibtex(
      citationItem(
        work({
          title: 'ISKP in Central Asia: a 5% threat',
          authors: [person('Anna van der Berg'), { literal: 'World Bank' }],
        }),
      ),
    ),
  ).toBe(
    `@techreport{border-accord,
  author = {van der Berg, Anna and {World Bank}},
  title = {{ISKP} in {Central} {Asia:} a 5\\% threat},
  institution = {Octavo Papers},
  type = {Brief},
  date = {2025-03-18},
  year = {2025},
  month = {3},
  url = {https://octavo.example/research/border-accord/},
  language = {en},
}
`,
  );
});

test('RIS has one line for each author and ends as it must', () => {
  expect(
    toRis(citationItem(work({ authors: [person('Anna Lee'), person('Martin Luther King, Jr.')] }))).split('\r\n'),
  ).toEqual([
    'TY  - RPRT',
    'ID  - border-accord',
    'AU  - Lee, Anna',
    'AU  - King, Martin Luther, Jr.',
    'TI  - Kyrgyz & Tajik Borders: the 2025 Accord',
    'PB  - Octavo Papers',
    'M3  - Brief',
    'PY  - 2025',
    'DA  - 2025/03/18/',
    'UR  - https://octavo.example/research/border-accord/',
    'LA  - en',
    'ER  - ',
    '',
  ]);
});

describe('formatted text', () => {
  test.each([
    [
      'apa',
      'en',
      'Castillo, N. (2025). Kyrgyz & Tajik Borders: the 2025 Accord [Brief]. Octavo Papers. https://octavo.example/research/border-accord/',
    ],
    [
      'chicago-author-date',
      'en',
      'Castillo, Nicholas. 2025. “Kyrgyz & Tajik Borders: The 2025 Accord.” Brief. Octavo Papers. https://octavo.example/research/border-accord/.',
    ],
    [
      'modern-language-association',
      'en',
      'Castillo, Nicholas. Kyrgyz & Tajik Borders: The 2025 Accord. Brief, Octavo Papers, 18 Mar. 2025, https://octavo.example/research/border-accord/.',
    ],
    [
      'gost-r-7-0-5-2008-numeric',
      'ru',
      'Castillo N. Kyrgyz & Tajik Borders: the 2025 Accord: Brief. Octavo Papers, 2025.',
    ],
  ] as const)('%s in %s', (style, lang, expected) => {
    expect(new ReferenceFormatter(shippedStyle(style), lang).format(citationItem(work()))).toBe(expected);
  });

  test('a work after another with the same id is not taken for it', () => {
    const formatter = new ReferenceFormatter(shippedStyle('apa'), 'en');
    formatter.format(citationItem(work()));
    expect(formatter.format(citationItem(work({ title: 'Other', date: '2019-01-02' })))).toContain('(2019). Other');
  });

  test('a withdrawn work says so in every form', () => {
    const item = citationItem(work({ withdrawn: 'Withdrawn' }));
    const texts = [
      toBibtex(item),
      toRis(item),
      toCslJson(item),
      new ReferenceFormatter(shippedStyle('apa'), 'en').format(item),
    ];
    for (const text of texts) expect(text).toContain('Withdrawn');
  });
});
