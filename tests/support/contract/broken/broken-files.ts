import type { BrokenLine } from './broken-line.ts';

const report = 'research/report/index.html';

/** Feeds, citations, and what leads machines to pages and copies, each line of it broken once. */
export const brokenFiles: readonly BrokenLine[] = [
  // Feeds
  ['Atom keeps to RFC 4287', 'atom.xml', '<updated>', '<changed/><updated>', /atom\.xml:\d+: .*(?:changed|element)/],
  ['RSS keeps to RSS 2.0', 'rss.xml', /<pubDate>\w+, /, '<pubDate>', /rss\.xml:\d+: .*pubDate/],
  ['JSON Feed keeps to 1.1', 'feed.json', '"home_page_url"', '"homepage"', /feed\.json: .*additional properties/],
  ['an id that survives', 'atom.xml', /<id>tag:/, '<id>x:', /the id x:/],
  ['rel=self', 'atom.xml', /(rel="self"[^>]*href=")[^"]*/, '$1https://institute.example/', /calls itself/],
  [
    'rel=alternate',
    'research/atom.xml',
    /(rel="alternate"[^>]*href=")[^"]*/,
    '$1https://institute.example/pub/',
    /is the feed of/,
  ],
  ['published', 'atom.xml', '<published>2025', '<published>2024', /appeared at another time/],
  [
    'updated',
    'atom.xml',
    '<updated>2025-04-02T00:00:00+00:00</updated>\n<author><name>Anna',
    '<updated>2025-04-03T00:00:00+00:00</updated>\n<author><name>Anna',
    /changed at another time/,
  ],
  ['one author each', 'atom.xml', '<author><name>Anna van der Berg</name>', '<author><name>Ada</name>', /is by Ada/],
  ['one dc:creator each', 'rss.xml', '<dc:creator>Anna van der Berg</dc:creator>', '', /is by/],
  ['guid', 'rss.xml', ' isPermaLink="false"', '', /guid/],
  ['full text', 'feed.json', 'It begins so.', 'It begins.', /lacks "It begins so\."/],
  [
    'absolute links',
    'feed.json',
    'href=\\"https://institute.example/pub/research/report/#',
    'href=\\"#',
    /leads to "#/,
  ],
  ['categories', 'atom.xml', '<category term="Asia"/>', '', /is about something else/],
  ['no sign that XML forbids', 'atom.xml', 'It begins', 'It \u0001begins', /atom\.xml:\d+: .*(?:0x1|Char|PCDATA)/],
  [
    'each page’s own feed',
    'topics/asia/index.html',
    /<link rel="alternate" type="application\/[^>]*>/g,
    '',
    /names 0 feeds/,
  ],
  ['autodiscovery', 'index.html', 'href="/pub/atom.xml"', 'href="/pub/research/atom.xml"', /is not named by its page/],
  ['charts and maps in the full text', 'feed.json', /Two states/g, 'Two', /lacks the drawing "Two states"/],
  // Citing
  ['BibTeX', 'research/report/cite.bib', '2025-03-18', '2025-03-19', /cite\.bib has the date/],
  [
    'urldate is left to the reader',
    'research/report/cite.bib',
    '  year',
    '  urldate = {2026-01-01},\n  year',
    /when a reader read it/,
  ],
  ['RIS', 'research/report/cite.ris', 'AU  - van der Berg, Anna', 'AU  - Berg, Anna', /cite\.ris has the authors/],
  ['CSL-JSON', 'research/report/cite.json', '"title": "Costs', '"title": "Coasts', /cite\.json has the title/],
  ['APA, Chicago, MLA and GOST', report, '>MLA<', '>Harvard<', /cited in other styles/],
  ['a withdrawn work says so', 'research/gone/index.html', '[Withdrawn] ', '', /is called Gone/],
  [
    'a withdrawn work says so in its files',
    'research/gone/cite.bib',
    /\[?\{?\[?Withdrawn[^ ]* /,
    '',
    /cite\.bib has the title/,
  ],
  // Others
  ['charts and maps in the copy', 'research/report/index.md', /Two states/g, 'Two', /copy without "Two states"/],
  ['canonical', report, /<link rel="canonical"[^>]*>/, '', /0 canonical addresses/],
  ['hreflang', report, /<link rel="alternate" hreflang="ru"[^>]*>/, '', /does not answer/],
  ['x-default', report, /<link rel="alternate" hreflang="x-default"[^>]*>/, '', /edition for everybody else/],
  ['sitemap', 'sitemap.xml', '<lastmod>2025-04-02', '<lastmod>2025-04-03', /other pages, or other days/],
  ['the sitemap’s schema', 'sitemap.xml', '<lastmod>2025-04-02', '<lastmod>2025-4-2', /lastmod|moment/],
  ['robots.txt', 'robots.txt', /Sitemap:.*/, '', /another sitemap/],
  ['llms.txt', 'llms.txt', /^- \[A view\].*$/m, '', /lists other articles/],
  ['each article’s Markdown', report, /<link rel="alternate" type="text\/markdown"[^>]*>/, '', /0 Markdown copies/],
  ['OpenSearch', report, 'opensearchdescription', 'search', /description of the search/],
  ['one heading of the first level', report, '<h1', '<h1>Another</h1><h1', /one heading of the first level/],
];
