import { stringsFor, type Strings } from '../language/strings.ts';
import { textIn, type Site } from '../schema/site.ts';

/** The kinds that every site has. */
const commonKinds = ['article', 'commentary', 'brief', 'report', 'working-paper', 'abstract', 'interview'] as const;

/** The ids of all kinds of article: the common ones and the site's own. */
export function articleKinds(site: Pick<Site, 'kinds'>): readonly string[] {
  return [...commonKinds, ...Object.keys(site.kinds).filter((kind) => !commonKinds.some((common) => common === kind))];
}

/** What a kind is called in a language. */
export function kindName(kind: string, site: Pick<Site, 'kinds'>, lang: string): string {
  const own = site.kinds[kind];
  if (own) return textIn(own, lang);
  const strings: Partial<Record<string, string>> = stringsFor(lang) satisfies Strings;
  return strings[`kind_${kind}`] ?? kind;
}
