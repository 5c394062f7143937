import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** What browsers and feed readers need to be told; sirv would send the first few without an encoding, the last as nothing. */
const types: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.ris': 'application/x-research-info-systems;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.xml': 'application/xml;charset=utf-8',
  // The search index, which is compressed already.
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

/** Folders whose files are named by their content, so that a name never stands for something else. */
const lasting = /^\/(?:_astro|media)\//;

/**
 * Says what a host should say of the file at `pathname`, a path from the site's root: its type, that it comes compressed
 * to those who ask for it, and whether it may be kept for a year or must be asked for again.
 */
export function setHeaders(response: ServerResponse, pathname: string): void {
  const type = types[extname(pathname)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  response.setHeader('Vary', 'Accept-Encoding');
  if (lasting.test(pathname)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
