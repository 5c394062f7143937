import type { Publication } from './publication.ts';
import type { ResolvedDrawing } from './resolve-drawing.ts';

/** Every chart and map that a page shows, in the order of the pages. */
export function publishedDrawings({ articles, authors, topics, pages }: Publication): readonly ResolvedDrawing[] {
  const versions = articles.flatMap((article) => article.versions);
  return [...articles, ...versions, ...authors, ...topics, ...pages].flatMap(
    ({ body }) => body?.drawings.filter((drawing) => drawing !== null) ?? [],
  );
}
