import { hash } from 'node:crypto';
import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';
import type { MarkdownSettings } from './markdown-settings.ts';

/** Digest of all that a rendering depends on besides text and settings. Reads files: call it once a run, in plain Node. */
export function pipelineDigest(): string {
  return codeDigest(path.join(import.meta.dirname, 'render-body.ts'));
}

/** Key of one rendered body in the cache, by the digest of its Markdown: the same key, the same bytes. 64 hexadecimal digits. */
export function bodyKey(digest: string, settings: MarkdownSettings, pipeline: string): string {
  return hash('sha256', JSON.stringify([pipeline, settings, digest]), 'hex');
}
