import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../../src/cli/serve.ts';

const longText = 'A line of a long text.\n'.repeat(200);
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
  writeFileSync(join(folder, 'site/long.txt'), longText);
  mkdirSync(join(folder, 'site/_astro'));
  writeFileSync(join(folder, 'site/_astro/sheet.D1ge57.css'), 'a {}');
});
afterEach(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});

/** Asks for `path` exactly as written: fetch() would resolve `..` itself. */
async function get(
  path: string,
  method = 'GET',
  headers: OutgoingHttpHeaders = {},
): Promise<{ status: number; body: string; bytes: Buffer; headers: IncomingHttpHeaders }> {
  const { hostname, port } = new URL(served?.url ?? '');
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, body: bytes.toString(), bytes, headers: response.headers });
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

test('compresses text for those who ask for it, and nothing else', async () => {
  served = await serveFolder(join(folder, 'site'));
  const brotli = await get('/long.txt', 'GET', { 'Accept-Encoding': 'gzip, br' });
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(longText);
  const gzip = await get('/long.txt', 'GET', { 'Accept-Encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.bytes).toString()).toBe(longText);
  const plain = await get('/long.txt');
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(plain.body).toBe(longText);
  const part = await get('/long.txt', 'GET', { 'Accept-Encoding': 'br', Range: 'bytes=0-5' });
  expect(part).toMatchObject({ status: 206, body: 'A line' });
  expect(part.headers).not.toHaveProperty('content-encoding');
});

test('lets what is named by its content be kept, and has the rest asked for again', async () => {
  served = await serveFolder(join(folder, 'site'), { base: '/reports/' });
  const sheet = await get('/reports/_astro/sheet.D1ge57.css');
  expect(sheet.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const { headers } = await get('/reports/notes.md');
  expect(headers['cache-control']).toBe('no-cache');
  const again = await get('/reports/notes.md', 'GET', { 'If-None-Match': headers.etag });
  expect(again).toMatchObject({ status: 304, body: '' });
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
