import path from 'node:path';
import { RenderCache } from '../markdown/render-cache.ts';
import { missingBody } from './missing-body.ts';

/** Where the rendered bodies stand in the cache folder. */
export function bodyFolder(cacheFolder: string): string {
  return path.join(cacheFolder, 'bodies');
}

/** Reads the HTML of bodies, with open slots, from the cache folder by their digests. */
export function bodyReader(cacheFolder: string): (digest: string) => string {
  const cache = new RenderCache(bodyFolder(path.resolve(cacheFolder)));
  return (digest) => {
    const body = cache.read(digest);
    if (!body) throw missingBody(cache.folder, digest);
    return body.html;
  };
}
