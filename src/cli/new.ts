import path from 'node:path';
import { Command, Option } from 'commander';
import { topicKinds } from '../schema/topic.ts';
import { listIds } from './new/ids.ts';
import { askArticle, askAuthor, askTopic } from './new/questions.ts';
import { writeNew } from './new/write.ts';
import { root } from './workspace.ts';

interface NewFlags {
  readonly content: string;
  readonly slug?: string;
}

interface ArticleFlags extends NewFlags {
  readonly author?: readonly string[];
  readonly date: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
}

const contentOption = () =>
  new Option('--content <folder>', 'where the content stands').default(path.join(root, 'content'));
const slugOption = () => new Option('--slug <name>', 'the name of the file, where the title would make a poor one');
const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim());

const article = new Command('article')
  .description('begin an article; what is not given is asked for on a terminal')
  .argument('[title]', 'the title')
  .option('--author <ids>', 'who wrote it: one id or name, or several with commas between them', list)
  .option('--date <day>', 'the day of publication', new Date().toISOString().slice(0, 10))
  .option('--section <id>', 'the section; the site’s first where it is not given')
  .option('--tags <ids>', 'topics, with commas between them', list)
  .option('--summary <text>', 'one or two sentences')
  .addOption(slugOption())
  .addOption(contentOption())
  .action(async (title: string | undefined, flags: ArticleFlags) => {
    const people = listIds(flags.content, 'authors');
    const { author: authors, ...others } = flags;
    const answers = await askArticle(
      { ...others, ...(title !== undefined && { title }), ...(authors && { authors }) },
      people,
    );
    writeNew(answers && { type: 'article', ...answers }, flags);
  });

const author = new Command('author')
  .description('add an author')
  .argument('[name]', 'the name as it should be printed')
  .addOption(
    new Option('--kind <kind>', 'a person or an organisation').choices(['person', 'organisation']).default('person'),
  )
  .addOption(slugOption())
  .addOption(contentOption())
  .action(async (name: string | undefined, flags: NewFlags & { readonly kind: 'person' | 'organisation' }) => {
    const answer = await askAuthor(name);
    writeNew(answer === undefined ? undefined : { type: 'author', name: answer, kind: flags.kind }, flags);
  });

const topic = new Command('topic')
  .description('add a topic, region, programme or series')
  .argument('[title]', 'the title')
  .addOption(new Option('--kind <kind>', 'what it is').choices(topicKinds).default('topic'))
  .addOption(slugOption())
  .addOption(contentOption())
  .action(async (title: string | undefined, flags: NewFlags & { readonly kind: string }) => {
    const answer = await askTopic(title);
    writeNew(answer === undefined ? undefined : { type: 'topic', title: answer, kind: flags.kind }, flags);
  });

export const newCommand = new Command('new')
  .description('make the file of a new article, author or topic')
  .addCommand(article)
  .addCommand(author)
  .addCommand(topic);
