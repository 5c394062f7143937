import { isCancel, multiselect, text } from '@clack/prompts';
import { suggestion } from '../../problems/nearest.ts';
import { date as dateField } from '../../schema/fields.ts';
import type { NewDocument } from '../../source/new-document.ts';
import { AnswerError } from './answer-error.ts';
import type { KnownName } from './ids.ts';

type ArticleAnswers = Omit<Extract<NewDocument, { type: 'article' }>, 'type'>;

/**
 * Completes what the flags say of an article: asks on a terminal, and throws an `AnswerError` elsewhere. Authors may
 * be given by name. `undefined` where the questions were broken off.
 */
export async function askArticle(
  given: Partial<ArticleAnswers> & { readonly date: string },
  people: readonly KnownName[],
): Promise<ArticleAnswers | undefined> {
  if (!dateField.safeParse(given.date).success)
    throw new AnswerError(`Write the date like 2025-03-18, not "${given.date}".`);
  const authors = given.authors?.map((typed) => authorId(typed, people));
  const title = await askText(given.title, 'The title', 'article "The Title" --author some-id');
  if (title === undefined) return undefined;
  const chosen = authors ?? (await askAuthors(people));
  if (chosen === undefined) return undefined;
  const { section, tags, summary } = given;
  return {
    title,
    authors: chosen,
    date: given.date,
    ...(section !== undefined && { section }),
    ...(tags && { tags }),
    ...(summary !== undefined && { summary }),
  };
}

export function askAuthor(name: string | undefined): Promise<string | undefined> {
  return askText(name, 'The name, as it should be printed', 'author "Some Name"');
}

export function askTopic(title: string | undefined): Promise<string | undefined> {
  return askText(title, 'The title of the topic', 'topic "The Title"');
}

async function askText(given: string | undefined, message: string, usage: string): Promise<string | undefined> {
  if (given !== undefined && given.trim() !== '') return given.trim();
  if (!isInteractive()) throw new AnswerError(`Say it in the command: npm run new -- ${usage}`);
  const answer = await text({ message, validate: (typed) => (typed?.trim() ? undefined : 'Type a few words.') });
  return isCancel(answer) ? undefined : answer.trim();
}

async function askAuthors(people: readonly KnownName[]): Promise<readonly string[] | undefined> {
  if (people.length === 0) throw new AnswerError('There is no author yet: npm run new -- author "Some Name"');
  if (!isInteractive())
    throw new AnswerError('Say who wrote it: --author some-id, or several ids with commas between them.');
  const answer = await multiselect({
    message: 'Who wrote it? (space chooses, enter ends)',
    options: people.map(({ id, name }) => ({ value: id, label: name, hint: id })),
    required: true,
  });
  return isCancel(answer) ? undefined : answer;
}

function authorId(typed: string, people: readonly KnownName[]): string {
  const found = people.find(({ id, name }) => id === typed || name.toLowerCase() === typed.toLowerCase());
  if (found) return found.id;
  const near = suggestion(
    typed,
    people.flatMap(({ id, name }) => [id, name]),
  );
  throw new AnswerError(`No author is called "${typed}".${near} A new one: npm run new -- author "${typed}"`);
}

function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}
