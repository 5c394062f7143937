import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Chart, CountryMap, Drawing } from '../../../src/drawings/drawing.ts';
import { figureHtml } from '../../../src/drawings/figure-html.ts';
import { htmlRules } from '../../support/site/html-rules.ts';

const table = { columns: ['year', 'a', 'b'], rows: [['2020', '1', '2.5']] };
const points = [2020, 2021, 2022].flatMap((x) =>
  ['a', 'b'].map((series, index) => ({ x, y: x - 2018 + index * 5, series, facet: '' })),
);
const chart: Chart = {
  name: 'chart',
  type: 'line',
  lang: 'en',
  title: 'Rise & fall <of> "engines"',
  alt: 'Both rise.',
  source: 'A book',
  along: 'number',
  points,
  series: ['a', 'b'],
  facets: [''],
  table,
  csvUrl: '/media/a.csv',
};
const map: CountryMap = {
  name: 'map',
  lang: 'en',
  title: 'Central Asia',
  alt: 'Five states.',
  countries: ['KZ', 'UZ', 'TM', 'KG', 'TJ'],
  values: [
    { country: 'KZ', value: 2_725_000 },
    { country: 'TJ', value: 143_000 },
  ],
  points: [{ name: 'Aktau', latitude: 43.65, longitude: 51.17 }],
};
const drawings: Record<string, Drawing> = {
  line: chart,
  area: { ...chart, type: 'area', along: 'day', points: points.map((point) => ({ ...point, x: `${point.x}-01-01` })) },
  dot: { ...chart, type: 'dot' },
  bar: { ...chart, type: 'bar', along: 'name', points: points.map((point) => ({ ...point, x: String(point.x) })) },
  facets: { ...chart, facets: ['a', 'b'], points: points.map((point) => ({ ...point, facet: point.series })) },
  map,
};

describe.each(Object.entries(drawings))('%s', (name, drawing) => {
  const html = figureHtml(drawing);

  it('is the same twice, and without styles or scripts of its own', () => {
    expect(figureHtml(drawing)).toBe(html);
    expect(html).not.toMatch(/<style|<script| style=/);
  });

  it('has a title, a description and a source', () => {
    expect(html).toMatch(
      name === 'map' ? /<title[^>]*>Central Asia</ : /<title[^>]*>Rise &#x26; fall &#x3C;of> "engines"</,
    );
    expect(html).toContain(`>${drawing.alt}</desc>`);
    expect(html).toContain(name === 'map' ? 'Natural Earth' : 'Source: A book.');
  });

  it('is valid HTML', async () => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>${html}</main></body></html>`;
    const { results } = await new HtmlValidate(new StaticConfigLoader(htmlRules)).validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });
});

describe('figureHtml', () => {
  it('tells series apart by strokes as well as colours, and names them', () => {
    const html = figureHtml(chart);
    expect(html).toContain('stroke="var(--chart-1)"');
    expect(html).toMatch(
      /stroke="var\(--chart-2\)"[^>]*stroke-dasharray|stroke-dasharray[^>]*stroke="var\(--chart-2\)"/,
    );
    expect(html).toMatch(/<ul class="legend">.*a<\/li>.*b<\/li><\/ul>/);
  });

  it('gives the numbers in a table and as a file', () => {
    const html = figureHtml(chart);
    expect(html).toContain('<td class="align-right">2.5</td>');
    expect(html).toContain('<a href="/media/a.csv" download>');
  });

  it('names countries and puts them into classes in the language of the page', () => {
    const html = figureHtml({ ...map, lang: 'ru' });
    expect(html).toContain('>Казахстан</text>');
    expect(html).toMatch(/class="class-2"/);
    expect(html.match(/class="unknown"/g)).toHaveLength(3);
    expect(html).toContain('>Aktau</text>');
  });

  it('draws a map in few bytes', () => {
    expect(figureHtml(map).length).toBeLessThan(25_000);
  });
});
