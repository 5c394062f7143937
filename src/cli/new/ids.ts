import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentName } from '../../source/document.ts';
import { parseFrontMatter } from '../../source/front-matter.ts';

/** A file of the content folder, by the name that others use for it and the one that it is printed under. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
}

/** The authors or topics that there are, in the order of their ids. */
export function listIds(content: string, folder: 'authors' | 'topics'): readonly KnownName[] {
  const root = path.join(content, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const id = documentName(`${folder}/${file.split(path.sep).join('/')}`).slug;
      const { fields } = parseFrontMatter(readFileSync(path.join(root, file), 'utf8').replace(/\r\n?/g, '\n'), file);
      const name = fields.name ?? fields.title;
      return { id, name: typeof name === 'string' ? name : id };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
