import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyKey, pipelineDigest } from '../../../src/markdown/cache-key.ts';
import { renderBodies } from '../../../src/markdown/render-bodies.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { RenderCache } from '../../../src/markdown/render-cache.ts';
import { testSettings } from './settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-bodies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const body = renderBody('# A [link](b)[^1]\n\n[^1]: Note.', testSettings());
const key = bodyKey('text', testSettings(), 'pipeline');

describe('bodyKey', () => {
  it('depends on text, settings and pipeline', () => {
    const keys = [
      key,
      bodyKey('text2', testSettings(), 'pipeline'),
      bodyKey('text', testSettings('ru'), 'pipeline'),
      bodyKey('text', testSettings(), pipelineDigest()),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(key).toBe(bodyKey('text', testSettings(), 'pipeline'));
  });
});

describe('RenderCache', () => {
  it('gives back what was written', () => {
    const cache = new RenderCache(folder);
    expect(cache.read(key)).toBeUndefined();
    cache.write(key, body);
    expect(cache.read(key)).toEqual(body);
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([`${key}.json`]);
  });

  it.each(['', '{"html": "<p>', 'null', '{"html": 1}', '{"html": "x"}'])('misses an entry that holds %j', (damaged) => {
    const cache = new RenderCache(folder);
    cache.write(key, body);
    writeFileSync(join(folder, key.slice(0, 2), `${key}.json`), damaged);
    expect(cache.read(key)).toBeUndefined();
  });
});

describe('renderBodies', () => {
  const sources = Array.from({ length: 150 }, (_, number) => ({
    text: `Text ${number % 130}`,
    settings: testSettings(),
  }));

  it.each([1, 2])('renders each text once, keeps the order and fills the cache, on %i threads', async (threads) => {
    const progress: number[] = [];
    const options = { cacheFolder: folder, threads, onProgress: (done: number) => progress.push(done) };
    const cold = await renderBodies(sources, options);
    expect(cold.map(({ text }) => text)).toEqual(sources.map(({ text }) => text));
    expect(progress.at(-1)).toBe(130);
    expect(await renderBodies(sources, options)).toEqual(cold);
    expect(progress.at(-1)).toBe(130);
    expect(progress.filter((done) => done === 130)).toHaveLength(1);
  });

  it('renders a body again when its entry is damaged', async () => {
    const [source] = sources;
    const bodies = source === undefined ? [] : [source];
    const options = { cacheFolder: folder, threads: 1 };
    const [cold] = await renderBodies(bodies, options);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.json')) writeFileSync(join(folder, name), 'damaged');
    }
    expect(await renderBodies(bodies, options)).toEqual([cold]);
  });

  it('renders the same bodies on threads as here', async () => {
    const here = sources.map(({ text, settings }) => renderBody(text, settings));
    const there = await renderBodies(sources, { cacheFolder: folder, threads: 2 });
    expect(there).toEqual(here.map(({ html: _, ...facts }) => facts));
    const stored = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly html: string }).html);
    expect(new Set(stored)).toEqual(new Set(here.map(({ html }) => html)));
  });
});
