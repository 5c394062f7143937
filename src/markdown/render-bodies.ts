import { textDigest } from '../source/body-text.ts';
import { portions } from '../source/portions.ts';
import { shareWork } from '../source/share-work.ts';
import { bodyKey, pipelineDigest } from './cache-key.ts';
import type { MarkdownSettings } from './markdown-settings.ts';
import { RenderCache } from './render-cache.ts';
import renderTask, { type RenderTask, type TaskResult } from './render-worker.ts';
import type { BodyFacts } from './rendered-body.ts';

export interface BodySource {
  readonly text: string;
  readonly settings: MarkdownSettings;
}

export interface RenderBodiesOptions {
  /** Folder of the cache; it is made when it is missing. */
  readonly cacheFolder: string;
  /** Most threads to use, this one included. */
  readonly threads: number;
  /** Called as bodies are rendered, with how many of those that were not in the cache are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** With fewer bodies, this thread has rendered them before another has loaded the pipeline. */
const worthThreads = 120;
const bodiesATask = 16;

/**
 * Sees to it that the cache has the bodies, and gives what is known of them, in the order given. Those in the cache are
 * read, and each of the others is rendered once.
 */
export async function renderBodies(bodies: readonly BodySource[], options: RenderBodiesOptions): Promise<BodyFacts[]> {
  const cache = new RenderCache(options.cacheFolder);
  const pipeline = pipelineDigest();
  const keys = bodies.map(({ text, settings }) => bodyKey(textDigest(text), settings, pipeline));
  const known = new Map<string, BodyFacts>();
  const missing = new Map<string, BodySource>();
  for (const [index, body] of bodies.entries()) {
    const key = keys[index] ?? '';
    if (known.has(key) || missing.has(key)) continue;
    const stored = cache.read(key);
    if (stored === undefined) {
      missing.set(key, body);
    } else {
      const { html: _, ...facts } = stored;
      known.set(key, facts);
    }
  }
  for (const [key, facts] of await renderMissing([...missing], options)) known.set(key, facts);
  return keys.map((key) => found(known, key));
}

async function renderMissing(missing: RenderTask['bodies'], options: RenderBodiesOptions): Promise<TaskResult> {
  const { cacheFolder, threads, onProgress } = options;
  let done = 0;
  const results = await shareWork<RenderTask, TaskResult>(
    portions(missing, bodiesATask).map((bodies) => ({ cacheFolder, bodies })),
    {
      run: renderTask,
      module: new URL('./render-worker.ts', import.meta.url),
      threads: missing.length < worthThreads ? 1 : threads,
      onDone: ({ bodies }) => onProgress?.((done += bodies.length), missing.length),
    },
  );
  return results.flat();
}

function found(known: ReadonlyMap<string, BodyFacts>, key: string): BodyFacts {
  const facts = known.get(key);
  if (facts === undefined) throw new Error(`The body ${key} was neither in the cache nor rendered.`);
  return facts;
}
