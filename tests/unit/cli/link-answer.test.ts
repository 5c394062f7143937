import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askLinks } from '../../../src/cli/link-answer.ts';

let server: Server;
let origin: string;
let open = 0;
let most = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    most = Math.max(most, ++open);
    const status = Number(request.url?.slice(1));
    setTimeout(() => {
      open--;
      response.writeHead(status, status >= 300 && status < 400 ? { location: '/200' } : {}).end();
    }, 5);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('each address is asked, one after another on one host, and answers in the order given', async () => {
  const asked = [200, 404, 301, 302, 410, 403, 503];
  expect(await askLinks(asked.map((status) => `${origin}/${status}`))).toEqual([
    { state: 'there' },
    { state: 'gone', reason: 'status 404' },
    { state: 'moved', to: `${origin}/200` },
    { state: 'there' },
    { state: 'gone', reason: 'status 410' },
    { state: 'unclear', reason: 'status 403' },
    { state: 'unclear', reason: 'status 503' },
  ]);
  expect(most).toBe(1);
});

test('nobody listening leaves it unclear', async () => {
  expect(await askLinks(['http://127.0.0.1:1/'])).toEqual([{ state: 'unclear', reason: expect.any(String) as string }]);
});
