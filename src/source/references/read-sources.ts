import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../../problems/make-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { codeDigest } from '../code-digest.ts';
import type { ContentFile } from '../content-files.ts';
import { KeptResults } from '../kept-results.ts';
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

/**
 * Reads the sources of the publication. Of two with one key the first counts, whatever files they stand in. What a file
 * says is kept in `cacheFolder`, where one is given.
 */
export async function readSources(
  files: readonly ContentFile[],
  cacheFolder?: string,
): Promise<{
  readonly byKey: ReadonlyMap<string, SourceEntry>;
  readonly problems: readonly Problem[];
}> {
  const kept =
    cacheFolder === undefined ? undefined : new KeptResults<ReadSources>(path.join(cacheFolder, 'sources.json'));
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
    const key = kept && keyOf(text, source.file);
    const known = key === undefined ? undefined : kept?.get(key);
    const read = known ?? (await load())(text, source.file);
    if (key !== undefined && !known) kept?.put(key, read);
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
  kept?.write();
  return { byKey, problems };
}

/** Digest of a file's text, of how problems call it and of the code that reads it. */
function keyOf(text: string, file: string): string {
  return hash('sha256', JSON.stringify([codeDigest(import.meta.filename), file, text]), 'base64url');
}
