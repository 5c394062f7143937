import type { Format } from '../language/format.ts';
import { fill } from '../language/strings.ts';
import type { Article, Author } from '../publication/publication.ts';
import type { CreditRole } from '../schema/article.ts';
import { authorUrl, type LanguageContext } from './context.ts';
import { pictureView } from './picture.ts';
import type { Contributor } from './view.ts';

const roleNames = {
  author: 'roleAuthor',
  editor: 'roleEditor',
  translator: 'roleTranslator',
  reviewer: 'roleReviewer',
  interviewer: 'roleInterviewer',
} as const;

/** Everybody who had a part in an article, each once; several roles are joined. */
export function contributors(article: Article, context: LanguageContext): readonly Contributor[] {
  const { format, publication } = context;
  const byAuthor = Map.groupBy(article.credits, ({ author }) => author);
  return [...byAuthor].map(([author, credits]) => {
    const biography = firstParagraph(author);
    return {
      name: author.name,
      url: authorUrl(author, context),
      role: format
        .list(credits.map(({ role }) => roleName(role, format)))
        .map(({ text }) => text)
        .join(''),
      ...positionOf(author, format),
      ...(biography !== undefined && { biography }),
      ...(author.image && { portrait: pictureView(author.image.file, author.image.alt, publication.urls) }),
    };
  });
}

export function roleName(role: CreditRole, format: Format): string {
  return format.strings[roleNames[role]];
}

/** "Research fellow, Caspian Policy Center", or either of the two. */
export function positionOf({ role, affiliation }: Author, { strings }: Format): { position?: string } {
  if (role !== undefined && affiliation !== undefined)
    return { position: fill(strings.position, { role, affiliation }) };
  const either = role ?? affiliation;
  return either === undefined ? {} : { position: either };
}

function firstParagraph({ body }: Author): string | undefined {
  return body?.facts.text.split('\n\n')[0];
}
