import { problem } from '../problems/make-problem.ts';
import type { Position, Problem } from '../problems/problem.ts';
import { compareText } from '../publication/order.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { lastSegment } from './last-segment.ts';

/** A former address and the page that answers for it; both are paths on the site, base path included. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A redirect as somebody wrote it, which may lead to another one. */
export interface RedirectRule extends Redirect {
  readonly file: string;
  readonly at: Position;
  /** Follows from another rule: it gives way to pages and to other rules without a word. */
  readonly isImplied?: true;
}

/** The redirects in order of their addresses, each straight to its page, and what is wrong with the rules. */
export function resolveRedirects(
  rules: readonly RedirectRule[],
  pages: ReadonlySet<string>,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byFrom = new Map<string, RedirectRule>();
  for (const rule of [...rules.filter((each) => !each.isImplied), ...rules.filter((each) => each.isImplied)]) {
    const { from, to, file, at, isImplied } = rule;
    const other = byFrom.get(from);
    if (!pages.has(from) && !other) byFrom.set(from, rule);
    else if (isImplied) continue;
    else if (!other) problems.push(problem('redirect-shadows', file, at, { from }));
    else if (other.to !== to) problems.push(problem('redirect-duplicate', file, at, { from, to, other: other.to }));
  }
  const redirects = [...byFrom.values()].flatMap((rule) => {
    const end = endOf(rule, byFrom, pages);
    if (typeof end === 'string') return [{ from: rule.from, to: end }];
    if (!rule.isImplied) problems.push(end);
    return [];
  });
  return { redirects: redirects.sort((a, b) => compareText(a.from, b.from)), problems };
}

/** The page at which a rule ends, however many others it leads through. */
function endOf(
  rule: RedirectRule,
  byFrom: ReadonlyMap<string, RedirectRule>,
  pages: ReadonlySet<string>,
): string | Problem {
  const passed = [rule.from];
  let { to } = rule;
  while (!pages.has(to)) {
    if (passed.includes(to))
      return problem('redirect-loop', rule.file, rule.at, { circle: [...passed, to].join(' → ') });
    const next = byFrom.get(to);
    if (!next) return problem('redirect-broken', rule.file, rule.at, { from: rule.from, to });
    passed.push(to);
    ({ to } = next);
  }
  return to;
}

/** The pages that stand below an article, as they stood below its former address. */
function pagesBelow(article: Article, former: string): readonly Redirect[] {
  const below = ['related/', ...article.versions.map(({ id }) => `v/${id}/`)];
  return below.map((path) => ({ from: former + path, to: article.url + path }));
}

/** The rules that articles state: their former addresses, and those of the pages that stood below them. */
export function aliasRules({ articles, withdrawn, urls, site }: Publication): readonly RedirectRule[] {
  const isFormerArticle = (url: string, lang: string): boolean =>
    site.sections.some(({ id }) => urls.article(lastSegment(url), id, lang) === url);
  return [...articles, ...withdrawn].flatMap((article) => {
    const related = relatedUrl(article, urls);
    const start = { line: 1, column: 1 };
    return [
      ...article.aliases.flatMap(({ url, at }): RedirectRule[] => [
        { from: url, to: article.url, file: article.file, at },
        ...(isFormerArticle(url, article.lang)
          ? pagesBelow(article, url).map((pair) => ({ ...pair, file: article.file, at, isImplied: true as const }))
          : []),
      ]),
      ...(article.withdrawal
        ? [related, ...article.versions.map((version) => version.url)].map((from) => ({
            ...{ from, to: article.url, file: article.file, at: start },
            isImplied: true as const,
          }))
        : []),
    ];
  });
}

function relatedUrl({ slug, section, lang }: Article, urls: Publication['urls']): string {
  return urls.related(slug, section, lang);
}
