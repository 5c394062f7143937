import { describe, expect, test } from 'vitest';
import type { Article, Author, Publication } from '../../../src/publication/publication.ts';
import { siteUrls } from '../../../src/publication/urls.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { citationReference, highwireTags } from '../../../src/scholarly/highwire.ts';
import { articleData, breadcrumbData, collectionData, profileData, toJsonLd } from '../../../src/scholarly/json-ld.ts';
import { articleGraph, openGraph } from '../../../src/scholarly/open-graph.ts';

const site = siteSchema.parse({
  name: { en: 'Octavo Papers', ru: 'Бумаги' },
  tagline: 'x',
  url: 'https://octavo.example',
  base: '/pub/',
  languages: ['en', 'ru'],
  sections: [{ id: 'research', title: 'Research' }],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
});
const publication = { site, urls: siteUrls(site) } as Publication;

const anna: Author = {
  id: 'anna-lee',
  file: 'content/authors/anna-lee.md',
  name: 'Anna van der Lee',
  nameParts: { given: 'Anna', particle: 'van der', family: 'Lee' },
  kind: 'person',
  role: 'Fellow',
  affiliation: 'University',
  orcid: '0000-0002-1825-0097',
  ror: '05gq02987',
  links: [{ label: 'Site', url: 'https://anna.example' }],
  languages: ['en'],
  works: [],
  withdrawn: [],
};
const bank: Author = {
  id: 'bank',
  file: '',
  name: 'World Bank',
  kind: 'organisation',
  links: [],
  languages: ['en'],
  works: [],
  withdrawn: [],
};

function article(changes: Partial<Article> = {}): Article {
  return {
    slug: 'border-accord',
    lang: 'en',
    dir: 'ltr',
    file: 'content/articles/border-accord.md',
    url: '/pub/research/border-accord/',
    title: 'Borders & </script> Water',
    section: 'research',
    kind: 'brief',
    date: '2025-03-18',
    publishedAt: '2025-03-18T06:00:00+05:00',
    updated: '2025-04-02',
    status: 'published',
    corrections: [{ date: '2025-04-02', text: 'A number was wrong.' }],
    isDated: false,
    aliases: [],
    keepsVersions: false,
    versions: [],
    summary: 'A summary.',
    keypoints: [],
    credits: [
      { author: anna, role: 'author' },
      { author: bank, role: 'author' },
      { author: anna, role: 'editor' },
      { author: bank, role: 'editor' },
    ],
    topics: [
      {
        id: 'security',
        title: 'Security',
        kind: 'topic',
        isFeatured: false,
        featured: [],
        languages: ['en'],
        articles: [],
      },
      {
        id: 'tajikistan',
        title: 'Tajikistan',
        kind: 'region',
        isFeatured: false,
        featured: [],
        languages: ['en'],
        articles: [],
      },
    ],
    picks: [],
    relatedAuto: true,
    translations: [],
    mentions: [],
    backlinks: [],
    doi: '10.1000/xyz',
    number: '7',
    sources: [
      {
        key: 'a',
        file: '',
        at: { line: 1, column: 1 },
        item: {
          id: 'a',
          type: 'article-journal',
          title: 'Rivers; seas',
          author: [{ family: 'Roe', given: 'Jo' }],
          issued: { 'date-parts': [[2020, 5]] },
          'container-title': 'J',
          volume: '3',
          page: '1–9',
          DOI: '10.1/r',
        },
      },
    ],
    cites: [],
    citedBy: [],
    sharingSources: [],
    body: {
      digest: '',
      facts: {
        text: '',
        textDigest: '',
        words: 0,
        headings: [],
        links: [],
        images: [],
        citations: [],
        drawings: [],
        hasFootnotes: false,
        problems: [],
      },
      links: [],
      images: [],
      drawings: [],
    },
    ...changes,
  };
}

describe('Highwire', () => {
  test('a report', () => {
    expect(highwireTags(article(), publication).map(({ name, content }) => `${name}: ${content}`)).toEqual([
      'citation_title: Borders & </script> Water',
      'citation_author: Anna van der Lee',
      'citation_author: World Bank',
      'citation_publication_date: 2025/03/18',
      'citation_online_date: 2025/03/18',
      'citation_language: en',
      'citation_keywords: Security',
      'citation_keywords: Tajikistan',
      'citation_doi: 10.1000/xyz',
      'citation_publisher: Octavo Papers',
      'citation_technical_report_institution: Octavo Papers',
      'citation_technical_report_number: 7',
      'citation_fulltext_html_url: https://octavo.example/pub/research/border-accord/',
      'citation_reference: citation_title=Rivers, seas; citation_author=Jo Roe; citation_publication_date=2020/05; citation_journal_title=J; citation_volume=3; citation_firstpage=1; citation_lastpage=9; citation_doi=10.1/r',
    ]);
  });

  test('opinion has none, and a site may decide otherwise', () => {
    expect(highwireTags(article({ kind: 'commentary' }), publication)).toEqual([]);
    const open = { ...publication, site: { ...site, scholarlyKinds: ['commentary'] } };
    expect(highwireTags(article({ kind: 'commentary' }), open).length).toBeGreaterThan(5);
  });

  test('no tag is empty', () => {
    const bare = article({ kind: 'working-paper', credits: [], topics: [], sources: [] });
    for (const { content } of highwireTags(bare, publication)) expect(content).not.toBe('');
    expect(citationReference({ id: 'x', type: 'book' })).toBe('');
  });
});

describe('JSON-LD', () => {
  const parse = (text: string) => JSON.parse(text) as Record<string, unknown>;

  test('an article names its authors, sources, corrections, topics and dates', () => {
    const text = toJsonLd(
      articleData(article(), publication, [
        { url: 'https://octavo.example/a.png', width: 1200, height: 630, alt: 'x' },
      ]),
    );
    expect(text).not.toContain('<');
    expect(parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      headline: 'Borders & </script> Water',
      image: ['https://octavo.example/a.png'],
      datePublished: '2025-03-18T06:00:00+05:00',
      dateModified: '2025-04-02T00:00:00+00:00',
      inLanguage: 'en',
      author: [
        {
          '@type': 'Person',
          name: 'Anna van der Lee',
          url: 'https://octavo.example/pub/authors/anna-lee/',
          sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://anna.example'],
        },
        { '@type': 'Organization', name: 'World Bank' },
      ],
      editor: [{ name: 'Anna van der Lee' }],
      contributor: [{ '@type': 'Organization', name: 'World Bank' }],
      publisher: { '@type': 'Organization', name: 'Octavo Papers' },
      isPartOf: { name: 'Research' },
      about: [{ name: 'Security' }],
      spatialCoverage: [{ '@type': 'Place', name: 'Tajikistan' }],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      citation: [{ name: 'Rivers; seas', url: 'https://doi.org/10.1/r' }],
      correction: [{ '@type': 'CorrectionComment', text: 'A number was wrong.', datePublished: '2025-04-02' }],
    });
  });

  test('without a dated change the work was last modified when it was published', () => {
    const unchanged = article();
    Reflect.deleteProperty(unchanged, 'updated');
    expect(articleData(unchanged, publication, [])).toMatchObject({ dateModified: '2025-03-18T06:00:00+05:00' });
  });

  test('translations know one another', () => {
    const russian = article({ lang: 'ru', url: '/pub/ru/research/border-accord/', title: 'Границы' });
    const english = article({ translations: [russian] });
    expect(articleData(english, publication, [])).toMatchObject({
      workTranslation: [{ inLanguage: 'ru', headline: 'Границы' }],
    });
    expect(articleData({ ...russian, translations: [english] }, publication, [])).toMatchObject({
      translationOfWork: { inLanguage: 'en' },
    });
  });

  test('a withdrawn work says so', () => {
    expect(articleData(article({ status: 'withdrawn' }), publication, [])).toMatchObject({
      headline: '[Withdrawn] Borders & </script> Water',
      creativeWorkStatus: 'Withdrawn',
    });
  });

  test('a profile, a collection and the way to a page', () => {
    expect(profileData({ ...anna, works: [{ article: article(), role: 'author' }] }, publication, 'en')).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        jobTitle: 'Fellow',
        affiliation: { name: 'University', sameAs: 'https://ror.org/05gq02987' },
      },
      hasPart: [{ headline: 'Borders & </script> Water' }],
    });
    expect(
      collectionData({ name: 'Security', url: '/pub/topics/security/', lang: 'en' }, [article()], publication),
    ).toMatchObject({
      '@type': 'CollectionPage',
      url: 'https://octavo.example/pub/topics/security/',
      hasPart: [{ '@type': 'Report' }],
    });
    expect(breadcrumbData([{ text: 'Home', url: '/pub/' }, { text: 'Here' }], publication)).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Home', item: 'https://octavo.example/pub/' },
        { position: 2, name: 'Here' },
      ],
    });
  });
});

test('Open Graph', () => {
  const page = { title: 'T', description: 'D', url: '/pub/x/', lang: 'en', type: 'article' } as const;
  const image = { url: 'https://octavo.example/a.png', width: 1200, height: 630, alt: 'A map' };
  const shown = [...openGraph(page, publication, image), ...articleGraph(article(), publication)];
  expect(shown.map(({ property, content }) => `${property}: ${content}`)).toEqual([
    'og:type: article',
    'og:site_name: Octavo Papers',
    'og:title: T',
    'og:description: D',
    'og:url: https://octavo.example/pub/x/',
    'og:locale: en',
    'og:image: https://octavo.example/a.png',
    'og:image:width: 1200',
    'og:image:height: 630',
    'og:image:alt: A map',
    'article:published_time: 2025-03-18T06:00:00+05:00',
    'article:modified_time: 2025-04-02T00:00:00+00:00',
    'article:section: Research',
    'article:tag: Security',
    'article:tag: Tajikistan',
    'article:author: https://octavo.example/pub/authors/anna-lee/',
    'article:author: https://octavo.example/pub/authors/bank/',
  ]);
});
