import { stringsFor } from '../language/strings.ts';
import type { CreditRole } from '../schema/article.ts';
import type { CslName } from '../schema/csl-item.ts';
import { textIn } from '../schema/site.ts';
import { kindName } from './kinds.ts';
import type { Article, Author, Publication } from './publication.ts';
import type { CitableWork } from './citable-work.ts';
import { toCslName } from './csl-name.ts';

/** An article of ours as a work to cite. */
export function ownWork(article: Article, { site, urls }: Pick<Publication, 'site' | 'urls'>): CitableWork {
  const { slug, lang, kind, status } = article;
  return {
    id: lang === site.language ? slug : `${slug}.${lang}`,
    kind,
    kindName: kindName(kind, site, lang),
    title: article.title,
    lang,
    authors: namesInRole(article, 'author'),
    editors: namesInRole(article, 'editor'),
    translators: namesInRole(article, 'translator'),
    date: article.date,
    url: urls.absolute(article.url),
    publisher: textIn(site.name, lang),
    ...(status !== 'withdrawn' && firstPublication(article)),
    ...(article.doi !== undefined && { doi: article.doi }),
    ...(article.number !== undefined && { number: article.number }),
    ...(article.summary !== undefined && { summary: article.summary }),
    keywords: article.topics.map(({ title }) => title),
    ...(status === 'withdrawn' && { withdrawn: stringsFor(lang).withdrawn }),
  };
}

/** What first appeared elsewhere is cited from there. */
function firstPublication({ canonical, publisher }: Article): Partial<Pick<CitableWork, 'url' | 'publisher'>> {
  if (canonical === undefined) return {};
  return { url: canonical, ...(publisher !== undefined && { publisher }) };
}

/** An author's name as CSL has it; organisations stay whole. */
export function authorName({ name, nameParts }: Author): CslName {
  return nameParts ? toCslName(nameParts) : { literal: name };
}

function namesInRole({ credits }: Article, role: CreditRole): readonly CslName[] {
  return credits.filter((credit) => credit.role === role).map(({ author }) => authorName(author));
}
