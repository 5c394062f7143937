import { directive } from 'micromark-extension-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Processor } from 'unified';
import { inlinesByName } from '../directives/index.ts';

type Extension = ReturnType<typeof directive>;
type Construct = Extract<NonNullable<NonNullable<Extension['text']>[number]>, { tokenize: unknown }>;
type Tokenizer = Construct['tokenize'];

const colon = 58;

/**
 * The grammar of `:::container` and `::leaf` blocks, with the places of their fences, and of `:name[…]` in running text
 * for the names that have a meaning there. Any other colon stays one: the grammar's own third form would eat `10:30`
 * and `a:b`.
 */
export function remarkDirectiveGrammar(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(extension);
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown({ verbose: true }));
}

function withKnownInlines({ flow, text }: Extension): Extension {
  const inline = [text?.[colon] ?? []].flat()[0];
  if (flow === undefined || inline === undefined) throw new Error('The grammar of directives has lost a part.');
  const opening: Construct = { partial: true, tokenize: tokenizeOpening };
  const tokenize: Tokenizer = (effects, ok, nok) => effects.check(opening, effects.attempt(inline, ok, nok), nok);
  return { flow, text: { [colon]: { ...inline, tokenize } } };
}

const openings = [...inlinesByName.keys()].map((name) => `:${name}[`);

/** Reads on while what it has read begins a known `:name[`, and is content when it has all of it. */
const tokenizeOpening: Tokenizer = (effects, ok, nok) => {
  let read = '';
  return (code) => {
    effects.enter('data');
    return next(code);
  };
  function next(code: Parameters<ReturnType<Tokenizer>>[0]): ReturnType<ReturnType<Tokenizer>> {
    read += code === null || code < 0 ? '\n' : String.fromCodePoint(code);
    if (!openings.some((opening) => opening.startsWith(read))) return nok(code);
    effects.consume(code);
    if (!openings.includes(read)) return next;
    effects.exit('data');
    return ok;
  }
};

const extension = withKnownInlines(directive());
