import path from 'node:path';
import { DrawingStore } from '../drawings/drawing-store.ts';
import type { OutputContext } from '../outputs/output.ts';
import { publishedDrawings } from '../publication/published-drawings.ts';

/** Gives the press the HTML of a chart or map by its digest. */
export function drawingReader({ publication, cacheFolder }: OutputContext): (digest: string) => string {
  const drawings = publishedDrawings(publication).map(({ drawing }) => drawing);
  const store = new DrawingStore(drawings, path.join(cacheFolder, 'drawings'));
  return (digest) => store.html(digest);
}
