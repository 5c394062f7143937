import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { articleSchema, type ArticleFields } from '../schema/article.ts';
import { authorSchema, type AuthorFields } from '../schema/author.ts';
import { pageSchema, type PageFields } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';
import { topicSchema, type TopicFields } from '../schema/topic.ts';
import { checkFields } from '../source/check-fields.ts';
import type { Document } from '../source/document.ts';
import type { Content } from '../source/read-content.ts';
import { articleKinds } from './kinds.ts';

/** A document whose fields are those that its schema promises, in a language of the site. */
export interface Entry<Fields> {
  readonly document: Document;
  readonly fields: Fields;
  readonly lang: string;
}

export interface Entries {
  /** Whether every field of every article could be read: only then can anything be said to be used by none. */
  readonly isComplete: boolean;
  readonly articles: readonly Entry<ArticleFields>[];
  readonly authors: readonly Entry<AuthorFields>[];
  readonly topics: readonly Entry<TopicFields>[];
  readonly pages: readonly Entry<PageFields>[];
}

/**
 * Checks every document by itself: its fields, its language, its kind and section, its name. What is wrong goes to
 * `report`; an entry is kept whatever is wrong with it, with stand-ins for what could not be read, so that references
 * to it still resolve and one mistake is one problem.
 */
export function readEntries(
  content: Content,
  site: Site,
  languages: readonly string[],
  report: (problem: Problem) => void,
): Entries {
  const unfit = new Set<Document>();
  const check = <Fields>(
    documents: readonly Document[],
    read: (document: Document) => { readonly fields: unknown; readonly problems: readonly Problem[] },
  ): Entry<Fields>[] =>
    withoutDuplicates(
      documents.map((document) => {
        const result = read(document);
        result.problems.forEach(report);
        if (document.isUnread || result.problems.length > 0) unfit.add(document);
        const fields = result.fields as Fields;
        return { document, fields, lang: languageOf(document, fields as { lang?: string }, site, languages, report) };
      }),
      report,
    );
  const { documents } = content;
  const entries = {
    articles: check<ArticleFields>(documents.articles, (document) =>
      checkFields(articleSchema, document, { title: '', author: [], date: '1970-01-01' }),
    ),
    authors: check<AuthorFields>(documents.authors, (document) => checkFields(authorSchema, document, { name: '' })),
    topics: check<TopicFields>(documents.topics, (document) => checkFields(topicSchema, document, { title: '' })),
    pages: check<PageFields>(documents.pages, (document) => checkFields(pageSchema, document, { title: '' })),
  };
  for (const entry of entries.articles) checkPlacement(entry, site, report);
  return { ...entries, isComplete: !documents.articles.some((document) => unfit.has(document)) };
}

/** The name of the file states the language, or the field `lang` does, or the site's default holds. */
function languageOf(
  document: Document,
  fields: { lang?: string },
  site: Site,
  languages: readonly string[],
  report: (problem: Problem) => void,
): string {
  const { file, places } = document;
  if (document.lang !== undefined && fields.lang !== undefined && document.lang !== fields.lang) {
    report(problem('lang-contradiction', file, places.ofValue(['lang']), { named: document.lang, lang: fields.lang }));
  }
  const lang = document.lang ?? fields.lang ?? site.language;
  if (!languages.includes(lang)) {
    report(problem('lang-unknown', file, places.ofValue(['lang']), { lang, known: languages.join(', ') }));
    return site.language;
  }
  return lang;
}

function checkPlacement(
  { document, fields }: Entry<ArticleFields>,
  site: Site,
  report: (problem: Problem) => void,
): void {
  const { file, places } = document;
  const sections = site.sections.map(({ id }) => id);
  const kinds = articleKinds(site);
  const known = (ids: readonly string[], id: string) => ({
    id,
    known: ids.join(', '),
    suggestion: suggestion(id, ids),
  });
  if (fields.section !== undefined && !sections.includes(fields.section)) {
    report(problem('section-unknown', file, places.ofValue(['section']), known(sections, fields.section)));
  }
  if (!kinds.includes(fields.kind)) {
    report(problem('kind-unknown', file, places.ofValue(['kind']), known(kinds, fields.kind)));
  }
}

/** Two files of one name (and language) would share an address; every one after the first is reported and dropped. */
function withoutDuplicates<Fields>(
  entries: readonly Entry<Fields>[],
  report: (problem: Problem) => void,
): Entry<Fields>[] {
  const first = new Map<string, Document>();
  return entries.filter(({ document, lang }) => {
    const key = `${document.slug.normalize('NFC').toLowerCase()} ${lang}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, document);
      return true;
    }
    report(
      problem('slug-duplicate', document.file, { line: 1, column: 1 }, { slug: document.slug, other: other.file }),
    );
    return false;
  });
}
