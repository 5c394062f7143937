import type { BodySource } from './render-bodies.ts';
import { renderBody } from './render-body.ts';
import { RenderCache } from './render-cache.ts';
import type { RenderedBody } from './rendered-body.ts';

/** Several bodies for one thread, each with its key in the cache. */
export interface RenderTask {
  readonly cacheFolder: string;
  readonly bodies: readonly (readonly [key: string, body: BodySource])[];
}

/** Runs in a thread of its own: renders bodies and stores them. */
export default function renderTask({ cacheFolder, bodies }: RenderTask): [string, RenderedBody][] {
  const cache = new RenderCache(cacheFolder);
  return bodies.map(([key, { text, settings }]) => {
    const body = renderBody(text, settings);
    cache.write(key, body);
    return [key, body];
  });
}
