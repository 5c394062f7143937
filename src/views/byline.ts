import type { Format } from '../language/format.ts';
import { fill, type Strings } from '../language/strings.ts';
import type { Credit } from '../publication/publication.ts';
import { creditRoles, type CreditRole } from '../schema/article.ts';
import { authorUrl, type LanguageContext } from './context.ts';
import type { Run } from './view.ts';

const phrases = {
  author: 'by',
  editor: 'editedBy',
  translator: 'translatedBy',
  reviewer: 'reviewedBy',
  interviewer: 'interviewedBy',
} as const satisfies Record<CreditRole, keyof Strings>;

/** "By A and B. Edited by C": names linked to their pages, in the order of the roles, then of the front matter. */
export function byline(credits: readonly Credit[], context: LanguageContext): readonly Run[] {
  const { format } = context;
  const groups = creditRoles.map((role) => ({
    role,
    authors: credits.filter((credit) => credit.role === role).map(({ author }) => author),
  }));
  return groups
    .filter(({ authors }) => authors.length > 0)
    .flatMap(({ role, authors }, index) => {
      const names = namesList(
        authors.map((author) => ({ text: author.name, url: authorUrl(author, context) })),
        format,
      );
      const phrase = around(format.strings[phrases[role]], names);
      return index === 0 ? phrase : [{ text: '. ' }, ...phrase];
    })
    .reduce(joinPlainRuns, []);
}

/** Names without pages, as those of works elsewhere. */
export function plainByline(names: readonly string[], format: Format): readonly Run[] {
  if (names.length === 0) return [];
  const text = format
    .list(names)
    .map((part) => part.text)
    .join('');
  return [{ text: fill(format.strings.by, { names: text }) }];
}

function namesList(names: readonly Run[], format: Format): readonly Run[] {
  const remaining = [...names];
  return format
    .list(names.map(({ text }) => text))
    .map(({ isName, text }) => (isName ? (remaining.shift() ?? { text }) : { text }));
}

function around(phrase: string, names: readonly Run[]): readonly Run[] {
  const [before = '', after = ''] = phrase.split('{names}');
  return [{ text: before }, ...names, { text: after }].filter(({ text }) => text !== '');
}

function joinPlainRuns(runs: readonly Run[], run: Run): readonly Run[] {
  const last = runs.at(-1);
  if (!last || last.url !== undefined || run.url !== undefined) return [...runs, run];
  return [...runs.slice(0, -1), { text: last.text + run.text }];
}
