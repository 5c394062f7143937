import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { OnSite } from './paths.ts';
import { lockBeside, whileLocked } from './build-lock.ts';
import { assetsFolder, astroConfig } from './config.ts';
import type { PressSettings } from './printer.ts';

export interface CompileOptions {
  /** The project's root, in which `src/` stands. */
  readonly root: string;
  readonly site: OnSite & { readonly url: string };
  readonly cacheFolder: string;
  /** Digest of all that the templates are made of; the same digest stands for the same templates. */
  readonly digest: string;
}

export interface CompiledTemplates {
  /** Folder of the JavaScript that a `Printer` loads. */
  readonly press: string;
  /** Folder of the style sheet, fonts and scripts that the pages ask for, as they lie in the site. */
  readonly assets: string;
}

/** Where Astro puts what it prints with, in the working directory. */
const astroFolder = '.astro';

/** How the folder begins in which templates are compiled. No two builds share a cache at once: one that is there was left. */
const draftName = 'compiling-';

/**
 * Astro's templates, compiled by Astro itself to JavaScript that prints pages without a bundler, and kept: Vite starts
 * only when a template, a style or a package has changed.
 */
export async function compileTemplates(options: CompileOptions): Promise<CompiledTemplates> {
  const { cacheFolder, digest } = options;
  const kept = path.join(cacheFolder, 'templates', digest);
  const compiled = { press: path.join(kept, 'press'), assets: path.join(kept, 'assets') };
  if (existsSync(kept)) return compiled;
  mkdirSync(cacheFolder, { recursive: true });
  for (const left of readdirSync(cacheFolder).filter((name) => name.startsWith(draftName))) {
    rmSync(path.join(cacheFolder, left), { recursive: true, force: true });
  }
  const draft = mkdtempSync(path.join(cacheFolder, draftName));
  try {
    // Astro has one folder for this in each project, whatever it builds and for whom.
    await whileLocked(lockBeside(path.resolve(astroFolder, 'press')), () => runAstro(options, draft));
    rmSync(path.dirname(kept), { recursive: true, force: true });
    mkdirSync(path.dirname(kept), { recursive: true });
    renameSync(draft, kept);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return compiled;
}

async function runAstro({ root, site, cacheFolder }: CompileOptions, draft: string): Promise<void> {
  const config = astroConfig(site);
  // Loading it takes longer than all else in a build that has its templates already.
  const { build } = await import('astro');
  await build({
    ...config,
    root,
    outDir: path.join(draft, 'assets'),
    // The publisher's own files are put into the site by the build itself.
    publicDir: path.join(cacheFolder, 'none'),
    configFile: false,
    logLevel: 'warn',
    integrations: [keepingPress(draft)],
    vite: {
      ...config.vite,
      logLevel: 'warn',
      // The press works wherever the cache stands, far from any node_modules.
      plugins: [
        {
          name: 'octavo:whole-press',
          configEnvironment: (name: string) => (name === 'prerender' ? { resolve: { noExternal: true } } : undefined),
        },
      ],
    },
  });
}

/** Stands in for Astro's own generator of pages: keeps in `draft` what would print them, and prints none. */
function keepingPress(draft: string): AstroIntegration {
  return {
    name: 'octavo:press',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((generator) => ({
          ...generator,
          name: 'octavo:press',
          async setup() {
            await generator.setup?.();
            keep(draft);
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}

/** Copies the compiled templates, and the scripts that pages load to the rest of what they ask for. */
function keep(draft: string): void {
  const folder = path.join(draft, 'press');
  // Astro compiles into the folder of the site where that is below the working directory, else into one of its own there.
  const compiled = [path.join(draft, 'assets'), path.resolve(astroFolder)]
    .map((place) => path.join(place, '.prerender'))
    .find((place) => existsSync(place));
  if (compiled === undefined) throw new Error('Astro has left no compiled templates where it compiles them.');
  cpSync(compiled, folder, { recursive: true });
  // Astro leaves among its own what the page's script loads when it is needed.
  const scripts = path.join(folder, assetsFolder);
  for (const name of readdirSync(scripts).filter((file) => file.endsWith('.js'))) {
    renameSync(path.join(scripts, name), path.join(draft, 'assets', assetsFolder, name));
  }
  const entry = readdirSync(folder).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (entry === undefined) throw new Error('Astro has left no entry to its compiled templates.');
  const press: PressSettings = { entry };
  writeFileSync(path.join(folder, 'press.json'), JSON.stringify(press));
}
