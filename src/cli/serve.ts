import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { setHeaders } from './serve-headers.ts';

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine alone. */
  readonly host?: string;
  /** The path that the site lives under, `/` or like `/reports/`; anything outside it is not found. */
  readonly base?: string;
}

export interface ServedFolder {
  /** Where the site's home page is, with the base path and a slash at the end. */
  readonly url: string;
  /** Stops the server and drops its open connections. */
  close(): Promise<void>;
}

/** What hosts take that compress on the way: more would keep the reader waiting for it. */
const compress = compression({ brotli: true, level: 5 });

/**
 * Serves `folder` as a static host would: a page's folder without its slash is redirected to the one with it, an
 * unknown path gets the folder's `404.html` with status 404, no folder is ever listed, text comes compressed, files named
 * by their content may be kept for ever, and any other that changes on disk is seen by the next request. Rejects when the port is taken or the host is not this machine's.
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const { port = 0, host = '127.0.0.1', base = '/' } = options;
  const prefix = base.replace(/\/$/, '');
  const answer = requestHandler(resolve(folder), prefix);
  const server = createServer((request, response) => {
    // A part of a file is a part of its own bytes, not of the compressed ones.
    if (request.headers.range !== undefined) answer(request, response);
    else
      compress(request, response, () => {
        answer(request, response);
      });
  });
  await listen(server, port, host);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}${prefix}/`,
    close: () => close(server),
  };
}

function requestHandler(folder: string, prefix: string) {
  const serveFile = sirv(folder, { dev: true, etag: true, setHeaders });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = pathInSite(request.url ?? '/', prefix);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (path === undefined) {
      sendNotFound(folder, response);
    } else if (isPageFolder(folder, path.pathname)) {
      response.writeHead(301, { Location: `${prefix}${path.pathname}/${path.search}` }).end();
    } else {
      request.url = path.pathname + path.search;
      serveFile(request, response, () => {
        sendNotFound(folder, response);
      });
    }
  };
}

/** The requested path below `prefix`, still percent-encoded; undefined where it lies outside. */
function pathInSite(requested: string, prefix: string): { pathname: string; search: string } | undefined {
  // A path like `//host/x` would otherwise be read as another host's and echoed in a redirect.
  const url = new URL(requested.replace(/^\/+/, '/'), 'http://site.invalid');
  if (!`${url.pathname}/`.startsWith(`${prefix}/`)) return undefined;
  return { pathname: url.pathname.slice(prefix.length), search: url.search };
}

/** Whether `pathname` names a folder with a page in it, and lacks the slash that the page's address ends with. */
function isPageFolder(folder: string, pathname: string): boolean {
  if (pathname.endsWith('/')) return false;
  const page = join(folder, decode(pathname), 'index.html');
  return page.startsWith(folder) && existsSync(page);
}

function decode(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    // A malformed escape names no file: left as it is, it is simply not found.
    return pathname;
  }
}

function sendNotFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  const exists = existsSync(page);
  response
    .writeHead(404, { 'Content-Type': `text/${exists ? 'html' : 'plain'};charset=utf-8` })
    .end(exists ? readFileSync(page) : 'Not found\n');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((settle, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      settle();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((settle, reject) => {
    server.close((error) => {
      if (error === undefined) settle();
      else reject(error);
    });
    server.closeAllConnections();
  });
}
