import { problem } from '../problems/make-problem.ts';
import type { Fix, Problem } from '../problems/problem.ts';
import type { Site } from '../schema/site.ts';
import type { Document } from '../source/document.ts';
import type { Check } from './check.ts';
import { fieldTexts, type FieldText } from './field-texts.ts';

/** Addresses in front matter that begin with `http:`; those in the text are found where it is rendered. */
export const insecureAddresses: Check = ({ bodies, publication: { site } }) =>
  [...bodies.keys()].flatMap((document) =>
    fieldTexts(document, (text) => /^http:\/\/\S+$/i.test(text)).map((found) => insecureIn(found, document, site)),
  );

function insecureIn({ text: url, path }: FieldText, { file, places }: Document, site: Site): Problem {
  const place = places.ofValue(path);
  const source = places.textOf(path);
  const { line, column, end } = place;
  // Of our own site it is known that it answers.
  const fix: Fix | undefined =
    end && isOurs(url, site)
      ? { from: { line, column }, to: end, replacement: source.replace(/http:/i, 'https:') }
      : undefined;
  return problem('link-insecure', file, place, { url }, fix);
}

function isOurs(url: string, site: Site): boolean {
  const ours = new URL(site.url);
  return ours.protocol === 'https:' && URL.canParse(url) && new URL(url).hostname === ours.hostname;
}
