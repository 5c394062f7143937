import { describe, expect, it } from 'vitest';
import { article, publish, published, reportLines, viewAt } from '../../support/site/publish.ts';

const chart = (attributes: string) =>
  article('', `::chart{src="areas.csv" type="bar" x="country" y="area" title="T" alt="A" source="S" ${attributes}}`);
const csv = 'country,area\nKZ,2725000\nTJ,143000\n';

async function report(body: string, table = csv): Promise<readonly string[]> {
  const { problems } = await publish({ 'articles/a/index.md': body, 'articles/a/areas.csv': table });
  return [...reportLines(problems), ...problems.map(({ message }) => message)];
}

describe('charts and maps', () => {
  it('are drawn from the file beside the article, and named by their content in its view', async () => {
    const view = async (table: string) => {
      const files = { 'articles/a/index.md': chart(''), 'articles/a/areas.csv': table };
      return viewAt(await published(files), '/research/a/', 'article').body;
    };
    const [first, same, other] = [await view(csv), await view(csv), await view(csv.replace('143000', '144000'))];
    expect(first.drawings[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(same.drawings).toEqual(first.drawings);
    expect(other.drawings).not.toEqual(first.drawings);
    expect(other.digest).toBe(first.digest);
  });

  it('need their file', async () => {
    const { problems } = await publish({ 'articles/a.md': chart(''), 'articles/area.csv': csv });
    expect(reportLines(problems)).toEqual(['articles/a.md:7:9 table-missing']);
    expect(problems[0]?.message).toBe('There is no table "areas.csv". Did you mean "area.csv"?');
  });

  it('need columns that are there', async () => {
    const body = chart('').replace('x="country"', 'x="County"').replace('y="area"', 'y="area, size"');
    expect(await report(body)).toEqual([
      'articles/a/index.md:7:36 table-column-unknown',
      'articles/a/index.md:7:47 table-column-unknown',
      expect.stringContaining('no column "County". Did you mean "country"?'),
      expect.stringContaining('no column "size".'),
    ]);
  });

  it('need numbers', async () => {
    expect(await report(chart(''), 'country,area\nKZ,\nTJ,"143,000"\n')).toEqual([
      'articles/a/index.md:7:48 table-not-a-number',
      'In the table "areas.csv", line 3, column "area", "143,000" is not a number.',
    ]);
  });

  it('need a table that is one', async () => {
    const [place, message] = await report(chart(''), 'country,area\nKZ\n');
    expect(place).toBe('articles/a/index.md:7:9 table-broken');
    expect(message).toContain('line 2 has 1 cells, the first has 2');
  });

  it('show no more series than can be told apart', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `s${index},${index}`).join('\n');
    const [place] = await report(chart('series="country"'), `country,area\n${rows}\n`);
    expect(place).toMatch(/^articles\/a\/index\.md:7:\d+ chart-too-many-series$/);
  });

  it('know the countries of ISO 3166-1', async () => {
    const map = (countries: string) => article('', `::map{countries="${countries}" title="T" alt="A"}`);
    expect(await report(map('KZ TAJ'))).toEqual([
      'articles/a/index.md:7:7 country-unknown',
      'No country has the code "TAJ". Did you mean "TJ"?',
    ]);
    expect(await report(map('kz UZB'))).toEqual([]);
  });

  it('do not leave the content folder', async () => {
    const [place] = await report(chart('').replace('areas.csv', '../../../areas.csv'));
    expect(place).toBe('articles/a/index.md:7:9 file-outside-content');
  });
});
