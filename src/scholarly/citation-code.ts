import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';

/** The code that makes citations, with the styles and locales that it reads. */
const makers = ['citation-task.ts', 'offer-task.ts', '.', '../source/citation-styles'].map((name) =>
  path.join(import.meta.dirname, name),
);

let known: string | undefined;

/** Digest of the code that this process makes citations with: part of the name of all that is kept of them. */
export function citationCode(): string {
  return (known ??= codeDigest(...makers));
}
