import { DrawingStore } from '../drawings/drawing-store.ts';
import { drawingDigest } from '../drawings/drawing.ts';
import type { OutputContext, OutputFile } from '../outputs/output.ts';
import { publishedDrawings } from '../publication/published-drawings.ts';
import type { BuiltPage } from './last-build.ts';
import { pageFile, viewFile } from './page-store.ts';

/** Paths below the cache folder of what pages and the files beside them are made from. */
export function usedResults(
  { publication, cacheFolder }: OutputContext,
  { pages, files }: { readonly pages: readonly BuiltPage[]; readonly files: readonly OutputFile[] },
): readonly string[] {
  const drawings = new DrawingStore(cacheFolder);
  return [
    ...pages.flatMap(({ key }) => [pageFile(key), viewFile(key)]),
    ...publishedDrawings(publication).map(({ drawing }) => `drawings/${drawings.nameOf(drawingDigest(drawing))}`),
    ...files.flatMap(({ kept }) => kept ?? []),
  ];
}
