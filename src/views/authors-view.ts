import { countOfWorks } from './author-view.ts';
import { isShown, type LanguageContext } from './context.ts';
import { positionOf } from './contributors.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { listEditions } from './list-editions.ts';
import { pictureView } from './picture.ts';
import type { AuthorsView } from './view.ts';

/** The index of authors: people, then organisations, each in the alphabetical order of the language. */
export function authorsView(context: LanguageContext): AuthorsView {
  const { lang, format, publication } = context;
  const { urls, authors } = publication;
  const { strings } = format;
  const url = urls.authors(lang);
  const editions = listEditions(context, (other) => urls.authors(other));
  const groups = [
    { heading: strings.people, id: 'people', kind: 'person' },
    { heading: strings.organisations, id: 'organisations', kind: 'organisation' },
  ] as const;
  return {
    type: 'authors',
    head: head(context, { url, title: strings.authors, editions }),
    frame: frame(context, { url, trail: [], editions }),
    title: strings.authors,
    groups: groups
      .map(({ heading, id, kind }) => ({
        heading,
        id,
        authors: authors
          .filter((author) => author.kind === kind && author.works.length > 0 && isShown(author, context))
          .toSorted((a, b) => format.compare(familyName(a.name), familyName(b.name)) || format.compare(a.name, b.name))
          .map((author) => ({
            name: author.name,
            url: urls.author(author.id, lang),
            ...positionOf(author, format),
            ...(author.image && { portrait: pictureView(author.image.file, author.image.alt, urls) }),
            count: format.count('works', countOfWorks(author, context)),
          })),
      }))
      .filter(({ authors: shown }) => shown.length > 0),
  };
}

/** Indexes of people go by the last word of the name. */
function familyName(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
