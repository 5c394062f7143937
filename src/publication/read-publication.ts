import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bodyKey, pipelineDigest } from '../markdown/cache-key.ts';
import { renderBodies } from '../markdown/render-bodies.ts';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { shippedStyle } from '../source/citation-styles/citation-style.ts';
import { loadStyle } from '../source/citation-styles/load-style.ts';
import { readContent } from '../source/read-content.ts';
import { buildPublication, type BuiltPublication } from './build-publication.ts';
import type { BodyRenderer } from './bodies.ts';

/** Where a publication stands on disk, and how it is to be read. */
export interface PublicationSource {
  readonly contentFolder: string;
  /** How problems call the content folder. */
  readonly shownAs?: string;
  readonly publicFolder: string;
  /** Folder of everything that can be made again. */
  readonly cacheFolder: string;
  /** Most threads to render Markdown with. */
  readonly threads: number;
  /** The build's time, an instant with its offset. */
  readonly now: string;
  /** Whether what is not published yet belongs to the publication. */
  readonly drafts: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads and joins everything, and checks it by itself; `readCheckedPublication` adds the checks of the whole. */
export async function readPublication(site: Site, source: PublicationSource): Promise<BuiltPublication> {
  const content = await readContent(source.contentFolder, source.shownAs, source.cacheFolder);
  const style = loadStyle(site.citationStyle, source.contentFolder);
  const styled = 'problem' in style ? { ...content, problems: [...content.problems, style.problem] } : content;
  return buildPublication(styled, site, {
    citationStyle: 'problem' in style ? shippedStyle('chicago-author-date') : style,
    now: source.now,
    drafts: source.drafts,
    publicFiles: listPublicFiles(source.publicFolder),
    renderBodies: cachedRenderer(source),
  });
}

/** Checks `src/site.config.ts`. Its problems have no line: it is TypeScript, and the editor shows the same at the place. */
export function parseSite(settings: unknown): { readonly site: Site } | { readonly problems: readonly Problem[] } {
  const result = siteSchema.safeParse(settings);
  if (result.success) return { site: result.data };
  const file = 'src/site.config.ts';
  return {
    problems: result.error.issues.map((issue) =>
      problem(
        'settings-invalid',
        file,
        { line: 1, column: 1 },
        { field: issue.path.join('.') || 'default', reason: issue.message },
      ),
    ),
  };
}

function cachedRenderer({ cacheFolder, threads, onProgress }: PublicationSource): BodyRenderer {
  return async (bodies) => {
    const pipeline = pipelineDigest();
    const rendered = await renderBodies(bodies, {
      cacheFolder: bodyFolder(cacheFolder),
      threads,
      ...(onProgress && { onProgress }),
    });
    return rendered.map((body, index) => {
      const { html: _, ...facts } = body;
      const source = bodies[index];
      if (!source) throw new Error('The renderer answered more bodies than it was asked for.');
      return { digest: bodyKey(source.text, source.settings, pipeline), facts };
    });
  };
}

/** Where the rendered bodies stand in the cache folder. */
export function bodyFolder(cacheFolder: string): string {
  return path.join(cacheFolder, 'bodies');
}

/** Paths of the files below a folder, as addresses: `/files/report.pdf`. */
function listPublicFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`)
    .sort();
}
