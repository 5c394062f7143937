import matter from 'gray-matter';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { problem } from '../problems/make-problem.ts';
import type { Position, Problem } from '../problems/problem.ts';
import { FieldPlaces } from './field-places.ts';
import { explainYaml } from './yaml-mistakes.ts';

/** A file taken apart: its fields as plain data with the place of each, and the Markdown below them. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly places: FieldPlaces;
  /** The text below the closing fence. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
}

const start: Position = { line: 1, column: 1 };

/**
 * Takes front matter and body apart with gray-matter, tamed: the opening fence is looked at first and any language
 * but YAML is refused (gray-matter would run `---js`), options are always passed (without them it caches, and answers
 * `{}` when the same broken text is read twice), and YAML is parsed by `yaml` with the core schema, so that dates stay
 * text, a key that stands twice is a mistake, and aliases cannot be used to swell a file.
 *
 * `text` has LF line ends and no byte order mark.
 */
export function parseFrontMatter(text: string, file: string): FrontMatter | { readonly problems: readonly Problem[] } {
  const fences = findFences(text, file);
  if ('problems' in fences) return fences;

  const lines = new LineCounter();
  let document: Document.Parsed | undefined;
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      ...refusedEngines,
      yaml: {
        parse(yaml: string) {
          document = parseDocument(yaml, { lineCounter: lines, schema: 'core', uniqueKeys: true, prettyErrors: false });
          return {};
        },
        stringify: refuse,
      },
    },
  });
  // gray-matter asks no engine where nothing stands between the fences.
  document ??= parseDocument('{}', { lineCounter: lines });

  const mistakes = explainYaml(document, text, lines, file);
  if (mistakes.length > 0) return { problems: mistakes };
  return {
    fields: isMap(document.contents) ? (document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>) : {},
    places: new FieldPlaces(document, lines),
    body: content,
    bodyLine: fences.closingLine + 1,
  };
}

/** gray-matter knows these languages by name and would run or parse them; none is ever asked for. */
const refusedEngines = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((language) => [
    language,
    { parse: refuse, stringify: refuse },
  ]),
);

function refuse(): never {
  throw new Error('Front matter is YAML: no other engine may be reached.');
}

function findFences(text: string, file: string): { closingLine: number } | { problems: readonly Problem[] } {
  const lines = text.split('\n');
  const opening = lines[0] ?? '';
  if (!opening.startsWith('---') || opening.startsWith('----')) return missing(file);
  const language = opening.slice(3).trim();
  if (language !== '') {
    return {
      problems: [
        problem('front-matter-language', file, { line: 1, column: opening.indexOf(language, 3) + 1 }, { language }),
      ],
    };
  }
  const closing = lines.findIndex((each, index) => index > 0 && each.startsWith('---'));
  if (closing === -1) return { problems: [problem('front-matter-unclosed', file, start)] };
  if (lines[closing]?.trimEnd() !== '---') {
    return { problems: [problem('front-matter-fence', file, { line: closing + 1, column: 1 })] };
  }
  return { closingLine: closing + 1 };
}

function missing(file: string): { problems: readonly Problem[] } {
  return { problems: [problem('front-matter-missing', file, start)] };
}
