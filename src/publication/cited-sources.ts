import type { Cite, Citation } from '../markdown/citations/citation.ts';
import type { BodyFacts } from '../markdown/rendered-body.ts';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { ArticleFields } from '../schema/article.ts';
import { toSources } from '../source/references/parse-source-list.ts';
import type { SourceEntry } from '../source/references/source-entry.ts';
import { placeInFile } from './bodies.ts';
import type { Entry } from './entries.ts';
import type { Workshop } from './workshop.ts';

/**
 * The sources that an article cites, in the order in which they are first cited. Its own `references` come before the
 * publication's; works of ours that it cites by slug are added when they are known. Reports sources that are cited and
 * do not exist or cannot be read yet, and own ones that are not cited.
 */
export function citedSources(
  entry: Entry<ArticleFields>,
  { citations }: BodyFacts,
  { sources, addresses, schedule, report }: Pick<Workshop, 'sources' | 'addresses' | 'schedule' | 'report'>,
): readonly SourceEntry[] {
  const { document, fields, lang } = entry;
  const own = toSources(fields.references, document.file, (path) => document.places.ofValue(['references', ...path]));
  own.problems.forEach(report);
  const ownByKey = new Map(own.entries.map((entry) => [entry.key, entry]));
  const cited = new Map<string, SourceEntry>();
  const unknown = new Set<string>();
  for (const { key, at, bare } of citesOf(citations)) {
    const source = ownByKey.get(key) ?? sources.get(key);
    if (source) cited.set(key, source);
    else if (!unknown.has(key)) {
      unknown.add(key);
      const place = placeInFile(document, at);
      const work = addresses.article(key, lang);
      if (!work) {
        const near = suggestion(key, [...ownByKey.keys(), ...sources.keys(), ...addresses.slugs]);
        const code = bare && near === '' ? 'citation-or-handle' : 'citation-unknown';
        const help = `; if it is a citation, add the source to content/references.bib (or .json, .yaml) or to the article’s own "references"`;
        report(problem(code, document.file, place, { key, suggestion: near, help }));
      } else if (!schedule.isReadableFrom(entry, work)) {
        const state = schedule.obstacle(work);
        report(problem('link-unpublished', document.file, place, { target: key, state, other: work.document.file }));
      }
    }
  }
  for (const { key, at } of own.entries) {
    if (!cited.has(key)) report(problem('source-unused', document.file, at, { key }));
  }
  return [...cited.values()];
}

/** Only articles have a list of references: citations in other texts are reported. */
export function reportCitations(
  { document }: Entry<unknown>,
  { citations }: BodyFacts,
  { sources, addresses, report }: Pick<Workshop, 'sources' | 'addresses' | 'report'>,
): void {
  for (const { key, at, bare } of citesOf(citations)) {
    const isHandle = bare && suggestion(key, [...sources.keys(), ...addresses.slugs]) === '';
    const code = isHandle ? 'citation-or-handle' : 'citation-outside-article';
    report(problem(code, document.file, placeInFile(document, at), { key, help: '; only articles cite sources' }));
  }
}

/**
 * Every cite, and whether it is a plain `@name` that is printed as it stands where no source has its key. In a note style
 * none is: a footnote has been made for it, which would be empty.
 */
function citesOf(citations: readonly Citation[]): readonly (Cite & { readonly bare: boolean })[] {
  const hasNotes = citations.some(({ wholeNote }) => wholeNote);
  return citations.flatMap(({ bare = false, cites }) => cites.map((cite) => ({ ...cite, bare: bare && !hasNotes })));
}
