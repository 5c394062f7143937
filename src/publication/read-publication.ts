import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bodyKey, pipelineDigest } from '../markdown/cache-key.ts';
import { RenderCache } from '../markdown/render-cache.ts';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { shippedStyle } from '../source/citation-styles/citation-style.ts';
import { loadStyle } from '../source/citation-styles/load-style.ts';
import type { OnProgress } from '../source/on-progress.ts';
import { readContent } from '../source/read-content.ts';
import { readSiteIcon } from '../source/site-icon.ts';
import { buildPublication, type BuiltPublication } from './build-publication.ts';
import type { BodyRenderer, BodySource } from './bodies.ts';
import type { BodyFacts } from '../markdown/rendered-body.ts';
import { bodyFolder } from './body-reader.ts';
import { FactsCache } from './facts-cache.ts';

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
  readonly onProgress?: OnProgress;
}

/** Reads and joins everything, and checks it by itself; `readCheckedPublication` adds the checks of the whole. */
export async function readPublication(site: Site, source: PublicationSource): Promise<BuiltPublication> {
  const content = await readContent(source.contentFolder, source.shownAs, source);
  const style = loadStyle(site.citationStyle, source.contentFolder);
  const publicFiles = listPublicFiles(source.publicFolder);
  const found = ['problem' in style ? style.problem : undefined, checkSiteImage(site, publicFiles)];
  const problems = [...content.problems, ...found.filter((each) => each !== undefined)];
  return buildPublication({ ...content, problems }, site, {
    citationStyle: 'problem' in style ? shippedStyle('chicago-author-date') : style,
    now: source.now,
    drafts: source.drafts,
    publicFiles,
    icon: readSiteIcon(source.publicFolder),
    renderBodies: cachedRenderer(source),
  });
}

/** Checks `src/site.config.ts`. Its problems have no line: it is TypeScript, and the editor shows the same at the place. */
export function parseSite(settings: unknown): { readonly site: Site } | { readonly problems: readonly Problem[] } {
  const result = siteSchema.safeParse(settings);
  if (result.success) return { site: result.data };
  return {
    problems: result.error.issues.map(({ path: field, message }) =>
      wrongSetting(field.join('.') || 'default', message),
    ),
  };
}

function wrongSetting(field: string, reason: string): Problem {
  return problem('settings-invalid', 'src/site.config.ts', { line: 1, column: 1 }, { field, reason });
}

function checkSiteImage({ image }: Site, publicFiles: readonly string[]): Problem | undefined {
  if (!image || publicFiles.includes(`/${image.file}`)) return undefined;
  return wrongSetting('image.file', `names a file that is not in public/: ${image.file}`);
}

function cachedRenderer(source: PublicationSource): BodyRenderer {
  const { cacheFolder } = source;
  return async (bodies) => {
    const pipeline = pipelineDigest();
    const facts = new FactsCache(new RenderCache(bodyFolder(cacheFolder)));
    const results = bodies.map(({ body, settings }) => {
      const digest = bodyKey(body.digest, settings, pipeline);
      return { digest, facts: facts.read(digest) };
    });
    const missing = bodies.filter((_, index) => results[index]?.facts === undefined);
    const rendered = (await renderMissing(missing, source)).values();
    const complete = results.map((result) => {
      if (result.facts) return { digest: result.digest, facts: result.facts };
      const { value: body } = rendered.next();
      if (!body) throw new Error('The renderer answered fewer bodies than it was asked for.');
      return { digest: result.digest, facts: facts.keep(result.digest, body) };
    });
    facts.write();
    return complete;
  };
}

async function renderMissing(
  missing: readonly BodySource[],
  { cacheFolder, threads, onProgress }: PublicationSource,
): Promise<readonly BodyFacts[]> {
  if (missing.length === 0) return [];
  // The Markdown pipeline takes longer to load than a whole check in which nothing has to be rendered.
  const { renderBodies } = await import('../markdown/render-bodies.ts');
  const texts = missing.map(({ body: { text }, settings }) => ({ text, settings }));
  return renderBodies(texts, {
    cacheFolder: bodyFolder(cacheFolder),
    threads,
    onProgress: (done, total) => onProgress?.('markdown', done, total),
  });
}

/** Paths of the files below a folder, as addresses: `/files/report.pdf`. */
function listPublicFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`)
    .sort();
}
