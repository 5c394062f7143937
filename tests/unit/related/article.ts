import type { RelatedDocument } from '../../../src/related/related-document.ts';

/** A listed English article of 2025 with nothing in it but what the test gives. */
export function article(id: string, fields: Partial<RelatedDocument> = {}): RelatedDocument {
  return {
    id,
    work: id,
    lang: 'en',
    title: '',
    summary: '',
    headings: [],
    text: '',
    date: '2025-03-18',
    authors: [],
    topics: [],
    series: [],
    links: [],
    sources: [],
    picks: [],
    closed: false,
    listed: true,
    ...fields,
  };
}
