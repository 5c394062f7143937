import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Option } from 'commander';

/** `--settings staging.config.ts`: other settings than the publisher's, as for a copy of the site below another path. */
export function settingsOption(): Option {
  return new Option('--settings <file>', 'a file of settings to use in the place of src/site.config.ts');
}

/** What a file of settings exports, not yet checked. */
export async function readSettings(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(path.resolve(file)).href)) as { readonly default?: unknown };
  return module.default;
}
