import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { DocumentCache } from './document-cache.ts';
import { readDocument, type Document } from './document.ts';
import { isImagePath, readImageFile, type BrokenImage, type ImageFile } from './image-file.ts';
import { readSources } from './references/read-sources.ts';
import type { SourceEntry } from './references/source-entry.ts';
import type { OnProgress } from './on-progress.ts';
import { isTablePath, readTableFile, type BrokenTable, type TableFile } from './table-file.ts';

export const contentRooms = ['articles', 'authors', 'topics', 'pages'] as const;

export type ContentRoom = (typeof contentRooms)[number];

/** After how many files progress is told. */
const filesATurn = 100;

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
export async function readContent(
  folder: string,
  shown = 'content',
  { cacheFolder, onProgress }: { readonly cacheFolder?: string; readonly onProgress?: OnProgress } = {},
): Promise<Content> {
  const cache = cacheFolder === undefined ? undefined : new DocumentCache(cacheFolder);
  const { files, problems } = listContentFiles(folder, shown);
  const found: Problem[] = [...problems];
  const documents: Record<ContentRoom, Document[]> = { articles: [], authors: [], topics: [], pages: [] };
  const versions: Document[] = [];
  for (const [index, source] of files.entries()) {
    if (index % filesATurn === 0) onProgress?.('reading', index, files.length);
    // An earlier text stays as it was: what is wrong in it is not for anybody to mend.
    if (/^versions\/[^/]+\/[^/]+\.md$/.test(source.path)) versions.push(readDocument(source, cache).document);
    const room = contentRooms.find((each) => source.path.startsWith(`${each}/`));
    if (room === undefined && !isStray(source.path)) continue;
    if (room === undefined || !source.path.endsWith('.md')) {
      found.push(...ignoredFile(source));
      continue;
    }
    const { document, problems } = readDocument(source, cache);
    found.push(...problems);
    documents[room].push(document);
  }
  cache?.write();
  const images = await Promise.all(files.filter(({ path }) => isImagePath(path)).map(readImageFile));
  const sources = await readSources(files, cacheFolder);
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

/** A page outside the folders of pages. `README.md` is for those who open the folder, and `versions/` is the record's. */
function isStray(name: string): boolean {
  return (
    name.endsWith('.md') && !name.startsWith('versions/') && path.posix.basename(name).toLowerCase() !== 'readme.md'
  );
}

/** Files that look like pages and are none, because of how their name ends or of where they stand. */
function ignoredFile({ path: name, file }: ContentFile): readonly Problem[] {
  const ending = path.extname(name);
  const ignored = (reason: string, help: string): readonly Problem[] => [
    problem('file-ignored', file, { line: 1, column: 1 }, { reason, help }),
  ];
  if (ending === '.md') {
    const help = `Move it into one of them: ${contentRooms.map((room) => `content/${room}/`).join(', ')}.`;
    return ignored('it stands in none of the folders whose files become pages', help);
  }
  const reason = `its name ends in "${ending}"`;
  if (['.markdown', '.mdown', '.mkd', '.mdx', '.md', '.txt'].includes(ending.toLowerCase()))
    return ignored(reason, 'Rename it so that it ends in ".md", or move it out of content/.');
  if (['.docx', '.doc', '.odt', '.rtf', '.pages', '.html', '.htm'].includes(ending.toLowerCase()))
    return ignored(
      reason,
      'Write its text as Markdown into a file that ends in ".md", and move this one out of content/.',
    );
  return [];
}
