import { stringify } from 'yaml';
import { toSlug } from './slug.ts';

/** What a new file is to hold. */
export type NewDocument =
  | {
      readonly type: 'article';
      readonly title: string;
      /** Ids of the authors. */
      readonly authors: readonly string[];
      /** `2025-03-18`. */
      readonly date: string;
      readonly section?: string;
      readonly tags?: readonly string[];
      readonly summary?: string;
    }
  | { readonly type: 'author'; readonly name: string; readonly kind: 'person' | 'organisation' }
  | { readonly type: 'topic'; readonly title: string; readonly kind: string };

export interface NewFile {
  /** Path from the content folder. */
  readonly path: string;
  readonly slug: string;
  readonly text: string;
}

/**
 * The file for a new article, author or topic: named by its title, with the front matter that such a file needs, in
 * the order of the handbook. An article is a draft, because it has no text yet. `undefined` where no name for a file
 * can be made of the title.
 */
export function newDocument(document: NewDocument, wantedSlug?: string): NewFile | undefined {
  const slug = toSlug(wantedSlug ?? (document.type === 'author' ? document.name : document.title));
  if (slug === '') return undefined;
  const [folder, fields] = contentOf(document);
  return { path: `${folder}/${slug}.md`, slug, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n` };
}

function contentOf(document: NewDocument): readonly [folder: string, fields: Readonly<Record<string, unknown>>] {
  switch (document.type) {
    case 'article': {
      const { title, authors, date, section, tags = [], summary } = document;
      return [
        `articles/${date.slice(0, 4)}`,
        {
          title,
          author: authors.length === 1 ? authors[0] : authors,
          date,
          ...(section !== undefined && { section }),
          ...(tags.length > 0 && { tags }),
          ...(summary !== undefined && summary !== '' && { summary }),
          draft: true,
        },
      ];
    }
    case 'author':
      return ['authors', { name: document.name, kind: document.kind }];
    case 'topic':
      return ['topics', { title: document.title, kind: document.kind }];
  }
}
