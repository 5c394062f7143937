import type { BodySource } from './render-bodies.ts';
import { renderBody } from './render-body.ts';
import { RenderCache } from './render-cache.ts';
import type { BodyFacts } from './rendered-body.ts';

/** Several bodies for one thread, each with its key in the cache. */
export interface RenderTask {
  readonly cacheFolder: string;
  readonly bodies: readonly (readonly [key: string, body: BodySource])[];
}

/** What a task gives back: each key with what is known of its body. */
export type TaskResult = (readonly [key: string, facts: BodyFacts])[];

/** Renders bodies and stores them, in whichever thread it is called. */
export default function renderTask({ cacheFolder, bodies }: RenderTask): TaskResult {
  const cache = new RenderCache(cacheFolder);
  return bodies.map(([key, { text, settings }]) => {
    const body = renderBody(text, settings);
    cache.write(key, body);
    const { html: _, ...facts } = body;
    return [key, facts];
  });
}
