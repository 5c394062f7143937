import { typographText } from '../markdown/typography/typograph-text.ts';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { Document } from '../source/document.ts';
import { citedSources } from './cited-sources.ts';
import type { Entry } from './entries.ts';
import { compareText } from './order.ts';
import type { Version } from './publication.ts';
import { resolveBody } from './resolve-body.ts';
import type { Workshop } from './workshop.ts';

/** An earlier text of an article, read as if it stood where the article does, so that its links and pictures hold. */
export interface VersionEntry extends Entry<ArticleFields> {
  readonly article: Entry<ArticleFields>;
  /** `2025-03-18`, and `2025-03-18-2` for a second one of that day. */
  readonly id: string;
}

/** Finds the article of each file `versions/<name>/<day>.md`; `name` is the article's slug, or one it had before. */
export function readVersions(
  documents: readonly Document[],
  articles: readonly Entry<ArticleFields>[],
  siteLanguage: string,
  report: (problem: Problem) => void,
): readonly VersionEntry[] {
  return documents.flatMap((document): VersionEntry[] => {
    const { slug: id, file, lang = siteLanguage } = document;
    const name = document.folder.split('/')[1] ?? '';
    const article = articles.find((each) => each.lang === lang && namesOf(each).includes(name));
    if (!article) {
      report(problem('version-orphaned', file, { line: 1, column: 1 }, { slug: name }));
      return [];
    }
    const { references } = document.fields;
    return [
      {
        document: { ...document, folder: article.document.folder },
        fields: { ...article.fields, references: Array.isArray(references) ? references : [] },
        lang,
        article,
        id,
      },
    ];
  });
}

/** The versions of an article, the latest first. What has since gone wrong in them, as a link, is nobody's mistake. */
export function versionsOf(
  article: Entry<ArticleFields>,
  versions: readonly VersionEntry[],
  workshop: Workshop,
): readonly Version[] {
  const { urls, site } = workshop;
  const silent = { ...workshop, report: () => undefined };
  const { slug } = article.document;
  const section = article.fields.section ?? site.sections[0]?.id ?? '';
  return versions
    .filter((version) => version.article === article)
    .map((version) => {
      const { body } = resolveBody(version, silent);
      const { title } = version.document.fields;
      return {
        id: version.id,
        date: version.id.slice(0, 10),
        url: urls.version(slug, section, version.lang, version.id),
        title: typographText(typeof title === 'string' ? title : article.fields.title, version.lang),
        body,
        sources: citedSources(version, body.facts, silent),
      };
    })
    .sort((a, b) => compareText(b.id, a.id));
}

function namesOf({ document, fields }: Entry<ArticleFields>): readonly string[] {
  return [document.slug, ...fields.aliases.map((alias) => alias.replace(/\/$/, '').split('/').at(-1) ?? '')];
}
