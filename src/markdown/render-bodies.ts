import { Tinypool } from 'tinypool';
import { bodyKey, pipelineDigest } from './cache-key.ts';
import type { MarkdownSettings } from './markdown-settings.ts';
import { renderBody } from './render-body.ts';
import { RenderCache } from './render-cache.ts';
import type { RenderTask } from './render-worker.ts';
import type { RenderedBody } from './rendered-body.ts';

export interface BodySource {
  readonly text: string;
  readonly settings: MarkdownSettings;
}

export interface RenderBodiesOptions {
  /** Folder of the cache; it is made when it is missing. */
  readonly cacheFolder: string;
  /** Most threads to use; 1 renders in this one. */
  readonly threads: number;
  /** Called as bodies are rendered, with how many of those that were not in the cache are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Below this, rendering here is done before a thread has loaded the pipeline. */
const worthThreads = 60;
const bodiesATask = 25;

/** Renders bodies, in the order given. Those in the cache are read, and each of the others is rendered once. */
export async function renderBodies(
  bodies: readonly BodySource[],
  options: RenderBodiesOptions,
): Promise<RenderedBody[]> {
  const cache = new RenderCache(options.cacheFolder);
  const pipeline = pipelineDigest();
  const keys = bodies.map(({ text, settings }) => bodyKey(text, settings, pipeline));
  const rendered = new Map<string, RenderedBody>();
  const missing = new Map<string, BodySource>();
  for (const [index, body] of bodies.entries()) {
    const key = keys[index] ?? '';
    if (rendered.has(key) || missing.has(key)) continue;
    const stored = cache.read(key);
    if (stored === undefined) missing.set(key, body);
    else rendered.set(key, stored);
  }
  const render = options.threads > 1 && missing.size >= worthThreads ? renderInThreads : renderHere;
  for (const [key, body] of await render([...missing], options)) rendered.set(key, body);
  return keys.map((key) => found(rendered, key));
}

function renderHere(
  missing: RenderTask['bodies'],
  { cacheFolder, onProgress }: RenderBodiesOptions,
): [string, RenderedBody][] {
  const cache = new RenderCache(cacheFolder);
  return missing.map(([key, { text, settings }], index) => {
    const body = renderBody(text, settings);
    cache.write(key, body);
    onProgress?.(index + 1, missing.length);
    return [key, body];
  });
}

async function renderInThreads(
  missing: RenderTask['bodies'],
  { cacheFolder, threads, onProgress }: RenderBodiesOptions,
): Promise<[string, RenderedBody][]> {
  const pool = new Tinypool({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  let done = 0;
  const run = async (task: RenderTask): Promise<[string, RenderedBody][]> => {
    const bodies = (await pool.run(task)) as [string, RenderedBody][];
    done += bodies.length;
    onProgress?.(done, missing.length);
    return bodies;
  };
  try {
    const tasks: RenderTask[] = [];
    for (let start = 0; start < missing.length; start += bodiesATask) {
      tasks.push({ cacheFolder, bodies: missing.slice(start, start + bodiesATask) });
    }
    return (await Promise.all(tasks.map(run))).flat();
  } finally {
    await pool.destroy();
  }
}

function found(rendered: ReadonlyMap<string, RenderedBody>, key: string): RenderedBody {
  const body = rendered.get(key);
  if (body === undefined) throw new Error(`The body ${key} was neither in the cache nor rendered.`);
  return body;
}
