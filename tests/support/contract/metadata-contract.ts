import { hash } from 'node:crypto';
import { stringsFor } from '../../../src/language/strings.ts';
import type { SitePage } from '../site/site-pages.ts';
import { answersByDigest } from './answers-by-digest.ts';
import { articleBreaches } from './article-contract.ts';
import type { BuiltSite } from './built-site.ts';
import type { Json } from './examined-page.ts';
import { editionBreaches, graphBreaches, headBreaches } from './head-contract.ts';
import { isArticle, linkedDataBreaches, vocabularyBreaches } from './linked-data.ts';
import { typeBreaches } from './list-contract.ts';
import { pageMetadata, type PageMetadata } from './page-metadata.ts';

const known = answersByDigest<Promise<readonly string[]>>();

/** Every line of the metadata contract that a page breaks, as `file: what is wrong`. The pages have public addresses. */
export async function metadataBreaches(pages: readonly SitePage[], site: BuiltSite): Promise<readonly string[]> {
  const parsed = pages.map((page) => ({ page, address: page.url, metadata: pageMetadata(page.html) }));
  const addresses = new Map(parsed.map(({ address, metadata }) => [address, metadata]));
  const series = new Set(parsed.flatMap(({ page, metadata }) => (isSeries(page, metadata) ? metadata.headings : [])));
  const breaches: string[] = [];
  const documents: Json[] = [];
  for (const each of parsed) {
    const texts = each.metadata.linkedData;
    const data = texts.map((text) => JSON.parse(text) as Json);
    const examined = { ...each, data, site, addresses, series };
    documents.push(...data);
    const ofData = texts.map((text, index) => known(hash('sha256', text), () => linkedDataBreaches(data[index] ?? {})));
    const found = [
      ...headBreaches(examined),
      ...editionBreaches(examined),
      ...(await graphBreaches(examined)),
      ...typeBreaches(examined),
      ...(await Promise.all(ofData)).flat(),
      ...data.filter(isArticle).flatMap((article) => articleBreaches(examined, article)),
    ];
    breaches.push(...found.map((breach) => `${each.page.file}: ${breach}`));
  }
  // The vocabulary is asked last: that takes seconds.
  return breaches.length > 0 ? breaches : vocabularyBreaches(documents);
}

function isSeries({ type }: SitePage, { kind, lang }: PageMetadata): boolean {
  return type === 'topic' && kind === stringsFor(lang).series;
}
