import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that a content folder needs under the project's settings: what its navigation names, and one author. */
export const bareContent: Readonly<Record<string, string>> = {
  'authors/ada-byron.md': '---\nname: Ada Byron\nkind: person\n---\n\nAda Byron writes about engines.\n',
  'pages/about.md': '---\ntitle: About\n---\n\nWho we are.\n',
  'pages/contact.md': '---\ntitle: Contact\n---\n\nWhere to write.\n',
};

/** Writes texts, or bytes, to their paths below `folder`. */
export function writeContent(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
}
