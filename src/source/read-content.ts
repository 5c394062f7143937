import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { DocumentCache } from './document-cache.ts';
import { readDocument, type Document } from './document.ts';
import { isImagePath, readImageFile, type BrokenImage, type ImageFile } from './image-file.ts';
import { readSources } from './references/read-sources.ts';
import type { SourceEntry } from './references/source-entry.ts';
import { isTablePath, readTableFile, type BrokenTable, type TableFile } from './table-file.ts';

export const contentRooms = ['articles', 'authors', 'topics', 'pages'] as const;

export type ContentRoom = (typeof contentRooms)[number];

/** All that stands in the content folder. */
export interface Content {
  readonly documents: Readonly<Record<ContentRoom, readonly Document[]>>;
  /** Earlier texts of articles, from `versions/<slug>/<day>.md`. */
  readonly versions?: readonly Document[];
  /** By path from the content folder. */
  readonly images: ReadonlyMap<string, ImageFile | BrokenImage>;
  /** CSV files, by path from the content folder. */
  readonly tables: ReadonlyMap<string, TableFile | BrokenTable>;
  /** What articles may cite, from `references.bib`, `.json` and `.yaml`, by key. */
  readonly sources: ReadonlyMap<string, SourceEntry>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the content folder. `shown` is how problems call it. The order of everything is that of the paths. What was
 * read is kept in `cacheFolder`, where one is given.
 */
export async function readContent(folder: string, shown = 'content', cacheFolder?: string): Promise<Content> {
  const cache = cacheFolder === undefined ? undefined : new DocumentCache(cacheFolder);
  const { files, problems } = listContentFiles(folder, shown);
  const found: Problem[] = [...problems];
  const documents: Record<ContentRoom, Document[]> = { articles: [], authors: [], topics: [], pages: [] };
  const versions: Document[] = [];
  for (const source of files) {
    // An earlier text stays as it was: what is wrong in it is not for anybody to mend.
    if (/^versions\/[^/]+\/[^/]+\.md$/.test(source.path)) versions.push(readDocument(source, cache).document);
    const room = contentRooms.find((each) => source.path.startsWith(`${each}/`));
    if (room === undefined) continue;
    if (!source.path.endsWith('.md')) {
      found.push(...ignoredFile(source));
      continue;
    }
    const { document, problems } = readDocument(source, cache);
    found.push(...problems);
    documents[room].push(document);
  }
  cache?.write();
  const images = await Promise.all(files.filter(({ path }) => isImagePath(path)).map(readImageFile));
  const sources = await readSources(files);
  found.push(...sources.problems);
  return {
    documents,
    versions,
    images: new Map(images.map((image) => [image.path, image])),
    tables: new Map(files.filter(({ path }) => isTablePath(path)).map((file) => [file.path, readTableFile(file)])),
    sources: sources.byKey,
    problems: found,
  };
}

/** Files that look like pages and are none, because of how their name ends. */
function ignoredFile({ path: name, file }: ContentFile): readonly Problem[] {
  const ending = path.extname(name);
  if (!['.markdown', '.mdown', '.mkd', '.mdx', '.md'].includes(ending.toLowerCase())) return [];
  return [problem('file-ignored', file, { line: 1, column: 1 }, { ending })];
}
