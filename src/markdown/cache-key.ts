import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkdownSettings } from './markdown-settings.ts';

/**
 * Digest of all that a rendering depends on besides text and settings: the code of this room, the locked packages and
 * the Unicode data that words and sentences are found with. Reads files: call it once a run, in plain Node.
 */
export function pipelineDigest(): string {
  const room = import.meta.dirname;
  const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const files = sources.toSorted().map((name) => [name, readFileSync(join(room, name), 'utf8')]);
  const lock = readFileSync(join(room, '../../package-lock.json'), 'utf8');
  return digest(JSON.stringify([process.versions.icu, lock, files]));
}

/** Key of one rendered body in the cache: the same key, the same bytes. 64 hexadecimal digits. */
export function bodyKey(markdown: string, settings: MarkdownSettings, pipeline: string): string {
  return digest(JSON.stringify([pipeline, settings, markdown]));
}

function digest(text: string): string {
  return hash('sha256', text, 'hex');
}
