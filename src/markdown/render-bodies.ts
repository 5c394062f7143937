import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import { textDigest } from '../source/body-text.ts';
import { bodyKey, pipelineDigest } from './cache-key.ts';
import type { MarkdownSettings } from './markdown-settings.ts';
import { RenderCache } from './render-cache.ts';
import renderTask, { type RenderTask, type TaskResult } from './render-worker.ts';
import type { RenderedBody } from './rendered-body.ts';

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

/** Renders bodies, in the order given. Those in the cache are read, and each of the others is rendered once. */
export async function renderBodies(
  bodies: readonly BodySource[],
  options: RenderBodiesOptions,
): Promise<RenderedBody[]> {
  const cache = new RenderCache(options.cacheFolder);
  const pipeline = pipelineDigest();
  const keys = bodies.map(({ text, settings }) => bodyKey(textDigest(text), settings, pipeline));
  const rendered = new Map<string, RenderedBody>();
  const missing = new Map<string, BodySource>();
  for (const [index, body] of bodies.entries()) {
    const key = keys[index] ?? '';
    if (rendered.has(key) || missing.has(key)) continue;
    const stored = cache.read(key);
    if (stored === undefined) missing.set(key, body);
    else rendered.set(key, stored);
  }
  for (const [key, body] of await renderMissing([...missing], options)) rendered.set(key, body);
  return keys.map((key) => found(rendered, key));
}

/** This thread and the others take tasks from one queue, so that none waits while another is still starting. */
async function renderMissing(missing: RenderTask['bodies'], options: RenderBodiesOptions): Promise<TaskResult> {
  const others = missing.length < worthThreads ? 0 : Math.max(0, options.threads - 1);
  const queue = tasksOf(missing, options.cacheFolder).values();
  const results: TaskResult[] = [];
  let done = 0;
  const drain = async (run: (task: RenderTask) => Promise<TaskResult>): Promise<void> => {
    for (const task of queue) {
      results.push(await run(task));
      done += task.bodies.length;
      options.onProgress?.(done, missing.length);
    }
  };
  const pool = others === 0 ? undefined : startPool(others);
  try {
    const elsewhere = (task: RenderTask): Promise<TaskResult> => pool?.run(task) as Promise<TaskResult>;
    await Promise.all([drain(renderHere), ...Array.from({ length: others }, () => drain(elsewhere))]);
  } finally {
    await pool?.destroy();
  }
  return results.flat();
}

async function renderHere(task: RenderTask): Promise<TaskResult> {
  const result = renderTask(task);
  // The other threads hand in their work and take more between two tasks of this one.
  return await setImmediate(result);
}

function startPool(threads: number): Tinypool {
  const filename = new URL('./render-worker.ts', import.meta.url).href;
  return new Tinypool({ filename, minThreads: threads, maxThreads: threads });
}

function tasksOf(missing: RenderTask['bodies'], cacheFolder: string): RenderTask[] {
  const tasks: RenderTask[] = [];
  for (let start = 0; start < missing.length; start += bodiesATask) {
    tasks.push({ cacheFolder, bodies: missing.slice(start, start + bodiesATask) });
  }
  return tasks;
}

function found(rendered: ReadonlyMap<string, RenderedBody>, key: string): RenderedBody {
  const body = rendered.get(key);
  if (body === undefined) throw new Error(`The body ${key} was neither in the cache nor rendered.`);
  return body;
}
