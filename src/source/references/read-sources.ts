import { readFileSync } from 'node:fs';
import { problem } from '../../problems/make-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-files.ts';
import { decodeText } from '../source-text.ts';
import { parseSourceList } from './parse-source-list.ts';
import type { ReadSources, SourceEntry } from './source-entry.ts';

type Parser = (text: string, file: string) => ReadSources;

/**
 * The files that hold the sources of all articles, in the order in which they are read. The reader of BibTeX is large:
 * a publication without such a file need not wait for it.
 */
const parsers: Readonly<Record<string, () => Promise<Parser>>> = {
  'references.bib': async () => (await import('./parse-bibtex.ts')).parseBibtex,
  'references.json': () => Promise.resolve(parseSourceList),
  'references.yaml': () => Promise.resolve(parseSourceList),
};

/** Reads the sources of the publication. Of two with one key the first counts, whatever files they stand in. */
export async function readSources(files: readonly ContentFile[]): Promise<{
  readonly byKey: ReadonlyMap<string, SourceEntry>;
  readonly problems: readonly Problem[];
}> {
  const byKey = new Map<string, SourceEntry>();
  const problems: Problem[] = [];
  for (const [name, load] of Object.entries(parsers)) {
    const source = files.find(({ path }) => path === name);
    if (!source) continue;
    const text = decodeText(readFileSync(source.absolute));
    if (typeof text !== 'string') {
      problems.push(problem('file-not-utf8', source.file, text, { cause: text.cause }));
      continue;
    }
    const parse = await load();
    const read = parse(text, source.file);
    problems.push(...read.problems);
    for (const entry of read.entries) {
      const first = byKey.get(entry.key);
      if (!first) byKey.set(entry.key, entry);
      else
        problems.push(
          problem('source-duplicate', entry.file, entry.at, {
            key: entry.key,
            line: `${first.at.line} of ${first.file}`,
          }),
        );
    }
  }
  return { byKey, problems };
}
