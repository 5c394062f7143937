import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { crossrefDeposit } from '../../../src/outputs/crossref-deposit.ts';
import { article, published } from '../../support/site/publish.ts';

const schema = readFileSync(new URL('../../support/schemas/crossref-deposit.xsd', import.meta.url), 'utf8');
const options = { now: '2026-01-02T03:04:05+05:00', email: 'editors@institute.example' };

const content = {
  'references.bib':
    '@book{w, title = {Water}, doi = {10.1000/W}}\n@book{r, title = {Rivers & <Lakes>}, author = {Lee, Bo}, date = {2020}}',
  'authors/anna.md': '---\nname: Anna van der Berg\norcid: 0000-0002-1825-0097\n---\n',
  'authors/bank.md': '---\nname: Bank & Co\nkind: organisation\n---\n',
  'articles/report.md': article(
    'title: "Costs & <benefits>"\nauthor: [bank, anna, {id: ada, role: editor}, {id: ada, role: interviewer}]\nkind: report\nnumber: 2025-07\ndoi: 10.1000/Report\nsummary: "50 % < 60 %"\ndate: 2025-03-18',
    'Dry [@w; @r].',
  ),
  'articles/view.md': article('title: View\nkind: commentary\ndoi: 10.1000/view'),
  'articles/plain.md': article('title: Plain'),
  'articles/draft.md': article('title: Draft\ndoi: 10.1000/draft\ndraft: true'),
};

async function breaches(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'deposit.xml', contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
}

describe('a deposit', () => {
  test('has the elements that Crossref asks for, in their order', async () => {
    const xml = crossrefDeposit(await published(content), options) ?? '';
    expect(await breaches(xml)).toEqual([]);
    expect(await breaches(xml.replace(/<titles>.*<\/titles>/, ''))).not.toEqual([]);
    expect(xml).toContain('<timestamp>20260101220405000</timestamp>');
    expect(xml).toContain('<organization sequence="first" contributor_role="author">Bank &amp; Co</organization>');
    expect(xml).toContain(
      '<person_name sequence="additional" contributor_role="author"><given_name>Anna</given_name><surname>van der Berg</surname><ORCID>https://orcid.org/0000-0002-1825-0097</ORCID></person_name>',
    );
    expect(xml).toContain('<citation key="ref1"><doi>10.1000/w</doi></citation>');
    expect(xml).toContain('<unstructured_citation>Bo Lee. Rivers &amp; &lt;Lakes&gt;. 2020</unstructured_citation>');
  });

  test('registers what is published and has a DOI, by kind', async () => {
    const xml = crossrefDeposit(await published(content), options) ?? '';
    expect([...xml.matchAll(/<doi_data>\n<doi>([^<]+)</g)].map(([, doi]) => doi).sort()).toEqual([
      '10.1000/report',
      '10.1000/view',
    ]);
    expect(xml).toMatch(/<posted_content type="other" language="en">[^]*10\.1000\/view/);
  });

  test('is none where nothing asks for a DOI', async () => {
    expect(crossrefDeposit(await published({ 'articles/plain.md': article() }), options)).toBeUndefined();
  });
});
