import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../../src/cli/serve.ts';

let folder: string;
let served: ServedFolder | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-serve-'));
  mkdirSync(join(folder, 'site/статья'), { recursive: true });
  mkdirSync(join(folder, 'site/empty'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), 'home');
  writeFileSync(join(folder, 'site/404.html'), 'lost');
  writeFileSync(join(folder, 'site/notes.md'), 'notes');
  writeFileSync(join(folder, 'site/статья/index.html'), 'article');
});
afterEach(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});

/** Asks for `path` exactly as written: fetch() would resolve `..` itself. */
async function get(
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> {
  const { hostname, port } = new URL(served?.url ?? '');
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('serves pages, text with its encoding, and the 404 page', async () => {
  served = await serveFolder(join(folder, 'site'));
  expect(await get('/')).toMatchObject({
    status: 200,
    body: 'home',
    headers: { 'content-type': 'text/html;charset=utf-8' },
  });
  expect((await get('/notes.md')).headers['content-type']).toBe('text/markdown;charset=utf-8');
  expect(await get('/absent/')).toMatchObject({ status: 404, body: 'lost' });
  expect(await get('/empty/')).toMatchObject({ status: 404, body: 'lost' });
  expect((await get('/', 'POST')).status).toBe(405);
});

test('adds the slash that a page address ends with, and keeps the query', async () => {
  served = await serveFolder(join(folder, 'site'));
  const path = encodeURI('/статья');
  expect(await get(`${path}?q=1`)).toMatchObject({ status: 301, headers: { location: `${path}/?q=1` } });
  expect(await get(`${path}/`)).toMatchObject({ status: 200, body: 'article' });
});

test('lives under a base path', async () => {
  served = await serveFolder(join(folder, 'site'), { base: '/reports/' });
  expect(new URL(served.url).pathname).toBe('/reports/');
  expect((await get('/reports/')).body).toBe('home');
  expect((await get('/reports')).headers.location).toBe('/reports/');
  expect((await get('/')).status).toBe(404);
  expect((await get('/reportsx/')).status).toBe(404);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%E0%A4%A', '//evil.example/..', '/%00'])(
  '%s does not leave the folder',
  async (path) => {
    served = await serveFolder(join(folder, 'site'));
    const answer = await get(path);
    expect(answer.body).not.toContain('secret');
    expect(answer.headers.location ?? '').not.toContain('evil');
  },
);

test('a port in use is an error, and closing frees it', async () => {
  served = await serveFolder(join(folder, 'site'));
  const port = Number(new URL(served.url).port);
  await expect(serveFolder(folder, { port })).rejects.toThrow('EADDRINUSE');
  await served.close();
  served = await serveFolder(folder, { port });
});
