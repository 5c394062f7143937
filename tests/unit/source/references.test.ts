import { describe, expect, test } from 'vitest';
import { parseBibtex } from '../../../src/source/references/parse-bibtex.ts';
import { parseSourceList } from '../../../src/source/references/parse-source-list.ts';

const bibtex = (text: string) => {
  const { entries, problems } = parseBibtex(text, 'content/references.bib');
  return {
    items: Object.fromEntries(entries.map(({ key, item }) => [key, item])),
    places: entries.map(({ key, at }) => `${key} ${at.line}:${at.column}`),
    problems: problems.map(({ code, at, message }) => `${at.line}:${at.column} ${code} ${message}`),
  };
};

describe('parseBibtex', () => {
  test('reads people, organisations, dates, strings and escapes', () => {
    const { items, places, problems } = bibtex(`% our sources
@string{press = "Foo \\& Bar Press"}
@book{berg2020,
  title = {A {NATO} Reader, 5\\% \\& More},
  author = {van der Berg, Anna and {World Bank} and Иванов, Иван Петрович},
  date = {2020-05-06}, publisher = press, langid = {russian},
}
  @online{site, title = {Fact_Sheet}, url = {https://example.org/a_b?c=1&d=2}, date = {2021/2022}, urldate = {2022-01-02}}`);
    expect(problems).toEqual([]);
    expect(places).toEqual(['berg2020 3:7', 'site 8:11']);
    expect(items.berg2020).toMatchObject({
      type: 'book',
      title: 'A NATO Reader, 5% & More',
      author: [
        { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
        { literal: 'World Bank' },
        { family: 'Иванов', given: 'Иван Петрович' },
      ],
      issued: { 'date-parts': [[2020, 5, 6]] },
      publisher: 'Foo & Bar Press',
      language: 'ru',
    });
    expect(items.site).toMatchObject({
      type: 'webpage',
      title: 'Fact_Sheet',
      URL: 'https://example.org/a_b?c=1&d=2',
      issued: { 'date-parts': [[2021], [2022]] },
    });
  });

  test('a crossref borrows from its parent, wherever that stands', () => {
    const { items } = bibtex(`@incollection{chapter, crossref = {whole}, title = {One}, author = {Lee, Anna}}
@collection{whole, title = {The Whole}, editor = {Roe, Jo}, date = {2019}}`);
    expect(items.chapter).toMatchObject({ 'container-title': 'The Whole', issued: { 'date-parts': [[2019]] } });
  });

  test('strings do not leak from one file into the next', () => {
    bibtex('@string{leak = "Leaked"} @book{a, title = {A}, publisher = leak}');
    expect(bibtex('@book{b, title = {B}, publisher = leak}').items.b).not.toHaveProperty('publisher');
  });

  test('a broken entry is reported where it breaks, and costs only itself', () => {
    const { places, problems } = bibtex(`@string{press = "Foo"}
@book{one, title = {One}}
@book{two, title = {Two}
  year = 2020}
@book{three, title = {Three
@book{four, title = {Four}, pages}
@book{five, title = {Five}, publisher = press}
@book{, title = {Six}}
@book(seven, title = "Se{(}ven")`);
    expect(places).toEqual(['one 2:7', 'five 7:7', 'seven 9:7']);
    expect(problems).toEqual([
      '4:3 source-syntax The source two cannot be read: a comma is missing before this field.',
      '5:1 source-syntax The source three cannot be read: its closing bracket is missing.',
      '6:34 source-syntax The source four cannot be read: this field has no "=" and no value.',
      '8:1 source-syntax The source cannot be read: it has no key.',
    ]);
  });

  test('of two entries with one key the first counts', () => {
    const { items, problems } = bibtex(
      '@book{a, title = {First}}\n@book{b, title = {B}}\n  @book{a, title = {Second}}',
    );
    expect(items.a?.title).toBe('First');
    expect(problems).toEqual(['3:9 source-duplicate Another source already has the key "a", on line 1.']);
  });

  test('text between entries, comments and e-mail addresses are no entries', () => {
    const { places, problems } = bibtex('Kept by me@example.org\n@comment{x, y}\n@preamble{"z"}\n@misc{a, title={A}}');
    expect([places, problems]).toEqual([['a 4:7'], []]);
  });
});

describe('parseSourceList', () => {
  test('CSL-JSON as Zotero writes it', () => {
    const text = `[\n\t{\n\t\t"id": "a",\n\t\t"type": "article-journal",\n\t\t"title": "X: \\"Y\\"",\n\t\t"author": [{"family": "Lee", "given": "Anna"}],\n\t\t"issued": {"date-parts": [["2020", 5]]}\n\t}\n]`;
    const { entries, problems } = parseSourceList(text, 'content/references.json');
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        key: 'a',
        file: 'content/references.json',
        at: { line: 2, column: 2 },
        item: {
          id: 'a',
          type: 'article-journal',
          title: 'X: "Y"',
          author: [{ family: 'Lee', given: 'Anna' }],
          issued: { 'date-parts': [[2020, 5]] },
        },
      },
    ]);
  });

  test('YAML as people write it', () => {
    const { entries, problems } = parseSourceList(
      `- id: un2020
  type: report
  title: Water
  author: [Anna van der Berg, literal: World Bank]
  date: 2020-05
  doi: https://doi.org/10.1000/ABC
- 10.1000/xyz
- https://www.example.org/facts/
`.replace('literal: World Bank', '{literal: World Bank}'),
      'content/references.yaml',
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ item }) => item)).toEqual([
      {
        id: 'un2020',
        type: 'report',
        title: 'Water',
        author: [{ family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' }, { literal: 'World Bank' }],
        issued: { 'date-parts': [[2020, 5]] },
        DOI: '10.1000/abc',
      },
      {
        id: '10.1000/xyz',
        type: 'document',
        title: 'DOI 10.1000/xyz',
        DOI: '10.1000/xyz',
        URL: 'https://doi.org/10.1000/xyz',
      },
      {
        id: 'https://www.example.org/facts/',
        type: 'webpage',
        title: 'example.org/facts',
        URL: 'https://www.example.org/facts/',
      },
    ]);
  });

  test.each([
    [
      '- {id: a, type: reprot}',
      '1:17 source-field The source a cannot be used: "type" must be a CSL type such as book, report, chapter, article-journal or webpage.',
    ],
    [
      '- {title: A}',
      '1:3 source-field The source cannot be used: "id" must be given: it is the key that articles cite.',
    ],
    [
      '- {id: a, issued: May}',
      '1:19 source-field The source a cannot be used: "issued" must be a date such as 2024, 2024-05 or 2024-05-31, or a range such as 2023/2024.',
    ],
    ['- {id: a}\n- {id: a}', '2:3 source-duplicate Another source already has the key "a", on line 1.'],
    ['id: a', '1:1 source-syntax The source cannot be read: the file is not a list of sources.'],
    [
      '[{"id": "a"',
      '1:12 source-syntax The source cannot be read: a comma, a quotation mark or a bracket is missing or too many.',
    ],
  ])('%s', (text, report) => {
    const { problems } = parseSourceList(text, 'x');
    expect(problems.map(({ code, at, message }) => `${at.line}:${at.column} ${code} ${message}`)).toEqual([report]);
  });
});
