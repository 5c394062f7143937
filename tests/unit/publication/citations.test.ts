import { describe, expect, test } from 'vitest';
import { article, publish, published, reportLines, viewAt } from '../../support/site/publish.ts';

const bib = `@book{smith, title = {Water}, author = {Smith, Anna}, date = {2020}, doi = {10.1000/W}}
@book{lee, title = {Rivers}, author = {Lee, Bo}, date = {2021}}
`;

async function reportOn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { problems } = await publish({ 'references.bib': bib, ...files });
  return reportLines(problems);
}

describe('citing', () => {
  test('prints the citation, lists the source, and leads back', async () => {
    const publication = await published({
      'references.bib': bib,
      'articles/x.md': article('', 'Dry [@smith, p. 5]. As @lee says, and [@smith].'),
    });
    const { body, references } = viewAt(publication, '/research/x/', 'article');
    expect(body.citations).toEqual([
      '<span class="citation" id="cite:1">(<a role="doc-biblioref" href="#ref:smith">Smith 2020, 5</a>)</span>',
      '<span class="citation" id="cite:2"><a role="doc-biblioref" href="#ref:lee">Lee</a> (<a role="doc-biblioref" href="#ref:lee">2021</a>)</span>',
      '<span class="citation" id="cite:3">(<a role="doc-biblioref" href="#ref:smith">Smith 2020</a>)</span>',
    ]);
    expect(references.map(({ id, backlinks }) => [id, backlinks.map(({ href }) => href)])).toEqual([
      ['ref:lee', ['#cite:2']],
      ['ref:smith', ['#cite:1', '#cite:3']],
    ]);
  });

  test('a plain @name that is no source and near none stands as it is typed', async () => {
    const { publication, problems } = await publish({
      'references.bib': bib,
      'articles/x.md': article('', 'From @18F&co, as @lee says.'),
      'authors/ada.md': '---\nname: Ada\n---\n\nShe is @countess.\n',
    });
    expect(reportLines(problems)).toEqual([
      'articles/x.md:7:6 citation-or-handle',
      'authors/ada.md:5:8 citation-or-handle',
    ]);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(viewAt(publication, '/research/x/', 'article').body.citations[0]).toBe('@18F&amp;co');
    expect(viewAt(publication, '/authors/ada/', 'author').biography?.citations).toEqual(['@countess']);
  });

  test.each([
    ['near a source', '@smyth says.', {}],
    ['in brackets', 'It is [@18F].', {}],
    ['with a passage', '@18F [p. 5] says.', {}],
    ['in braces', '@{18F} says.', {}],
    ['in a note style, where it has a note', '@18F says.', { citationStyle: 'chicago-fullnote-bibliography' }],
  ])('an @name %s is a citation without a source', async (_, text, settings) => {
    const files = { 'references.bib': bib, 'articles/x.md': article('', text) };
    const { problems } = await publish(files, { settings });
    expect(problems.map(({ code }) => code)).toEqual(['citation-unknown']);
  });

  test('a note style makes notes of the citations', async () => {
    const publication = await published(
      { 'references.bib': bib, 'articles/x.md': article('', 'Dry [@smith, p. 5].') },
      { settings: { citationStyle: 'chicago-fullnote-bibliography' } },
    );
    const { body } = viewAt(publication, '/research/x/', 'article');
    expect(body.citations[0]).toContain('Anna Smith, <i>Water</i>, 2020, 5, <a href="https://doi.org/10.1000/w">');
    expect(publication.articles[0]?.body.facts.hasFootnotes).toBe(true);
  });

  test('the words are those of the article’s language', async () => {
    const publication = await published(
      { 'references.bib': bib, 'articles/x.ru.md': article('', 'Сухо [@smith, с. 5].') },
      { settings: { citationStyle: 'apa' } },
    );
    expect(viewAt(publication, '/ru/research/x/', 'article').body.citations[0]).toContain('Smith, 2020, с. 5');
  });

  test('an article’s own sources come before the publication’s', async () => {
    const own = 'references:\n  - id: smith\n    type: report\n    title: Own\n    author: Jo Roe\n    date: 2024';
    const publication = await published({ 'references.bib': bib, 'articles/x.md': article(own, 'Dry [@smith].') });
    expect(viewAt(publication, '/research/x/', 'article').body.citations[0]).toContain('Roe 2024');
  });

  test('a style of the publisher’s own stands in the content folder', async () => {
    const csl =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>H</title><id>h</id><updated>2024-01-01T00:00:00+00:00</updated></info><citation><layout prefix="&lt;" suffix="&gt;"><text variable="title"/></layout></citation></style>';
    const files = { 'references.bib': bib, 'house.csl': csl, 'articles/x.md': article('', 'Dry [@smith].') };
    const publication = await published(files, { settings: { citationStyle: 'house.csl' } });
    expect(viewAt(publication, '/research/x/', 'article').body.citations[0]).toContain(
      '&lt;<a role="doc-biblioref" href="#ref:smith">Water</a>&gt;',
    );
    const { problems } = await publish(files, { settings: { citationStyle: 'gone.csl' } });
    expect(problems.map(({ code, message }) => `${code} ${message}`)[0]).toMatch(
      /^settings-invalid .*there is no "gone.csl"/,
    );
  });

  test('articles that cite one source know each other, by its DOI whatever they call it', async () => {
    const own = 'references:\n  - {id: w, type: book, title: Water, DOI: "https://doi.org/10.1000/w"}';
    const publication = await published({
      'references.bib': bib,
      'articles/x.md': article('title: One', 'Dry [@smith].'),
      'articles/y.md': article(`title: Two\n${own}`, 'Wet [@w].'),
      'articles/z.md': article('title: Three', 'Damp [@lee].'),
    });
    expect(viewAt(publication, '/research/x/', 'article').sharingSources).toEqual([
      { text: 'Two', url: '/research/y/' },
    ]);
    expect(viewAt(publication, '/research/z/', 'article').sharingSources).toEqual([]);
  });
});

describe('works of ours that are cited', () => {
  const doi = 'references:\n  - {id: by-doi, type: report, title: R, DOI: "https://doi.org/10.1000/OURS"}';
  const address = 'references:\n  - {id: by-url, type: report, title: R, URL: "https://www.elsewhere.example/r/"}';

  test('by slug, DOI and address list who cites them, and link back', async () => {
    const publication = await published({
      'articles/cited.md': article('title: Cited\ndoi: 10.1000/ours\ncanonical: https://elsewhere.example/r'),
      'articles/a.md': article('title: By slug\ndate: 2024-06-04', 'So it is [@cited, p. 2].'),
      'articles/b.md': article(`title: By DOI\ndate: 2024-06-03\n${doi}`, 'So it is [@by-doi].'),
      'articles/c.md': article(`title: By address\ndate: 2024-06-02\n${address}`, 'So it is [@by-url].'),
      'articles/d.md': article('title: Apart\ndate: 2024-06-01'),
    });
    expect(viewAt(publication, '/research/cited/', 'article').citedBy).toEqual([
      { text: 'By slug', url: '/research/a/' },
      { text: 'By DOI', url: '/research/b/' },
      { text: 'By address', url: '/research/c/' },
    ]);
    const { references, related } = viewAt(publication, '/research/a/', 'article');
    expect(references.map(({ html }) => html)).toEqual([expect.stringContaining('Byron, Ada. 2024. “Cited.”')]);
    expect(related[0]?.title).toBe('Cited');
    expect(related[0]?.reasons).toContain('Named in this article');
  });

  test('in the edition that readers of the citing work get; a work does not cite itself', async () => {
    const publication = await published({
      'articles/cited.md': article('title: Cited', 'See [@cited].'),
      'articles/cited.ru.md': article('title: Источник'),
      'articles/a.ru.md': article('title: Работа', 'Так [@cited].'),
    });
    expect(viewAt(publication, '/research/cited/', 'article').citedBy).toEqual([]);
    expect(viewAt(publication, '/ru/research/cited/', 'article').citedBy).toEqual([
      { text: 'Работа', url: '/ru/research/a/' },
    ]);
  });

  test('an entry of the bibliography comes before a work of the same name', async () => {
    const publication = await published({
      'references.bib': bib,
      'articles/smith.md': article('title: Ours'),
      'articles/a.md': article('', 'So it is [@smith].'),
    });
    expect(viewAt(publication, '/research/smith/', 'article').citedBy).toEqual([]);
  });

  test('what is not published yet cannot be cited, and tells nothing', async () => {
    const files = {
      'articles/later.md': article('title: Later\ndate: 2031-01-01\ndoi: 10.1000/ours'),
      'articles/a.md': article(doi, 'So it is [@by-doi].'),
    };
    const { publication, problems } = await publish(files);
    expect(problems).toEqual([]);
    expect(publication.articles[0]?.cites).toEqual([]);
    expect(await reportOn({ ...files, 'articles/b.md': article('', 'So it is [@later].') })).toEqual([
      'articles/b.md:7:11 link-unpublished',
    ]);
  });
});

describe('what is wrong', () => {
  test('an unknown key, once for each article', async () => {
    expect(await reportOn({ 'articles/x.md': article('', 'A [@smit] and [see @smit, p. 2].') })).toEqual([
      'articles/x.md:7:4 citation-unknown',
    ]);
  });

  test('an own source that is not cited, twice there, or wrong', async () => {
    const own = 'references:\n  - {id: a, type: book}\n  - {id: b, type: bok}\n  - {id: a}';
    expect(await reportOn({ 'articles/x.md': article(own, 'Text.') })).toEqual([
      'articles/x.md:4:19 source-field',
      'articles/x.md:5:5 source-duplicate',
      'articles/x.md:3:5 source-unused',
    ]);
  });

  test('a broken entry of the file', async () => {
    expect(
      await reportOn({ 'references.bib': '@book{a, title = {A}\n year = 2}', 'articles/x.md': article() }),
    ).toEqual(['references.bib:2:2 source-syntax']);
  });

  test('one key in two files', async () => {
    expect(await reportOn({ 'references.yaml': '- {id: smith, type: book}', 'articles/x.md': article() })).toEqual([
      'references.yaml:1:3 source-duplicate',
    ]);
  });

  test('a citation where there is no list of references', async () => {
    expect(
      await reportOn({ 'pages/about.md': '---\ntitle: About\n---\n\nWe are [@institute], and [@institute].\n' }),
    ).toEqual(['pages/about.md:5:9 citation-outside-article', 'pages/about.md:5:27 citation-outside-article']);
  });
});
