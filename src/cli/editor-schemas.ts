import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuiltPublication } from '../publication/build-publication.ts';
import { articleKinds } from '../publication/kinds.ts';
import { editorSchemas } from '../schema/editor-schemas.ts';

/**
 * Writes what an editor needs to complete and underline front matter while it is typed. `.octavo/schemas/` has the
 * JSON Schemas for any program. `.astro/collections/` has them as Astro's language server wants them: it is the one
 * that reads YAML inside Markdown, in VS Code and elsewhere, and asks `collections.json` which file has which schema.
 * They are for the project's own content: where another folder is read, nothing is written.
 */
export function writeEditorSchemas(
  root: string,
  content: string,
  { publication: { site }, entries, bodies }: BuiltPublication,
): void {
  if (path.resolve(content) !== path.join(root, 'content')) return;
  const slugs = (list: readonly { readonly document: { readonly slug: string } }[]): readonly string[] => [
    ...new Set(list.map(({ document }) => document.slug)),
  ];
  const schemas = editorSchemas({
    authors: slugs(entries.authors),
    topics: slugs(entries.topics),
    articles: slugs(entries.articles),
    kinds: articleKinds(site),
    sections: site.sections.map(({ id }) => id),
  });
  for (const [name, schema] of Object.entries(schemas)) {
    writeJson(path.join(root, '.octavo/schemas', `${name}.schema.json`), schema);
    writeJson(path.join(root, '.astro/collections', `${name}.schema.json`), schema);
  }
  const files = [...bodies.keys()].map(({ file, folder }) => [fileUrl(file), folder.split('/')[0] ?? ''] as const);
  writeJson(path.join(root, '.astro/collections/collections.json'), {
    collections: Object.keys(schemas).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(files),
  });
}

/** As Astro writes it: the language server compares addresses in small letters. */
function fileUrl(file: string): string {
  return decodeURIComponent(pathToFileURL(path.resolve(file)).href).toLowerCase();
}

/** Only what changed is written: editors read the file anew at each change. */
function writeJson(file: string, value: unknown): void {
  const text = JSON.stringify(value, undefined, 1);
  if (readOrNothing(file) === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
