import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSite } from '../../../src/publication/read-publication.ts';
import type { Site } from '../../../src/schema/site.ts';

/** A site as a build has left it, with the settings that the build had. */
export interface BuiltSite {
  readonly folder: string;
  readonly settings: Site;
  readonly isPreview: boolean;
}

/** The public address of the site, with a slash at its end. */
export function siteRoot({ settings }: BuiltSite): string {
  return new URL(settings.base, settings.url).href;
}

/** Where the file of an address lies: of a complete one, or of a path on the site. */
export function fileAt(address: string, site: BuiltSite): string {
  const root = siteRoot(site);
  const { href } = new URL(address, root);
  // What stands on another host, or beside the base path, is no file of the site.
  if (!href.startsWith(root)) return join(site.folder, 'is-elsewhere', href);
  const path = decodeURIComponent(href.slice(root.length).replace(/[?#].*$/, ''));
  return join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

/** Reads a file of settings as a build does: in a process of its own, which may read TypeScript. Throws where they are wrong. */
export function readSettings(file: string): Site {
  const source = `import settings from ${JSON.stringify(pathToFileURL(file).href)};process.stdout.write(JSON.stringify(settings))`;
  const json = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', source], {
    encoding: 'utf8',
  });
  const parsed = parseSite(JSON.parse(json));
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.site;
}
