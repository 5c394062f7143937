import { z } from 'zod';
import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { pageSchema } from './page.ts';
import { topicSchema } from './topic.ts';

/** The ids that there are, by what they name: what an editor is offered while typing. */
export interface KnownIds {
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly articles: readonly string[];
  readonly kinds: readonly string[];
  readonly sections: readonly string[];
}

/** JSON Schemas by the folder of the content that each is for. */
export type EditorSchemas = Readonly<Record<'articles' | 'authors' | 'topics' | 'pages', JsonSchema>>;

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 7, which editors read best) of each front matter as an editor types it, made from the zod
 * schema, with the field's description and the ids that there are. Tags are offered and not enforced: a new tag makes
 * a topic.
 */
export function editorSchemas(known: KnownIds): EditorSchemas {
  const schemaOf = (schema: z.ZodType, title: string): JsonSchema => ({
    ...z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        offerIds(jsonSchema, known);
      },
    }),
    title,
  });
  return {
    articles: schemaOf(articleSchema, 'Front matter of an article'),
    authors: schemaOf(authorSchema, 'Front matter of an author'),
    topics: schemaOf(topicSchema, 'Front matter of a topic'),
    pages: schemaOf(pageSchema, 'Front matter of a page'),
  };
}

function offerIds(schema: Record<string, unknown>, known: KnownIds): void {
  const { refersTo } = schema;
  if (typeof refersTo !== 'string' || !(refersTo in known)) return;
  const ids = known[refersTo as keyof KnownIds];
  delete schema.refersTo;
  if (ids.length === 0) return;
  if (refersTo === 'topics') schema.anyOf = [{ enum: ids }, { type: 'string' }];
  else schema.enum = ids;
}
