import matter from 'gray-matter';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { BodyText } from './body-text.ts';
import { findFences } from './fences.ts';
import { FieldPlaces } from './field-places.ts';
import { findValueRemarks } from './value-remarks.ts';
import { explainYaml } from './yaml-mistakes.ts';

/** A file taken apart: its fields as plain data with the place of each, and the Markdown below them. */
export interface FrontMatter {
  /** Empty where the front matter could not be read. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly places: FieldPlaces;
  /** The text below the closing fence. */
  readonly body: BodyText;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** What is wrong with the fences or the YAML; where any of it is an error, `fields` says nothing of the article. */
  readonly problems: readonly Problem[];
}

/**
 * Takes front matter and body apart with gray-matter, tamed: the fences are looked at first and any language but YAML
 * is refused (gray-matter would run `---js`), options are always passed (without them it caches, and answers `{}` when
 * the same broken text is read twice), and YAML is parsed by `yaml` with the core schema, so that dates stay text, a
 * key that stands twice is a mistake, and aliases cannot be used to swell a file.
 *
 * `text` has LF line ends and no byte order mark.
 */
export function parseFrontMatter(text: string, file: string): FrontMatter {
  const lines = text.split('\n');
  const fences = findFences(lines);
  const body = BodyText.of(lines.slice(fences.bodyLine - 1).join('\n'));
  const unread = (problems: readonly Problem[]): FrontMatter => ({
    ...{ fields: {}, places: new FieldPlaces(''), body, bodyLine: fences.bodyLine, problems },
  });
  if (fences.mistake) {
    const { code, place, values, fix } = fences.mistake;
    return unread([problem(code, file, place, values, fix)]);
  }
  const yaml = ['', ...lines.slice(1, fences.bodyLine - 2)].join('\n');
  const { document, lineCounter } = parseYaml(text);
  const mistakes = explainYaml(document, { lines, closing: fences.bodyLine - 2 }, lineCounter, file);
  if (mistakes.length > 0) return unread(mistakes);
  const fields = isMap(document.contents) ? (document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>) : {};
  const places = new FieldPlaces(yaml);
  const problems = /[ \t]#/.test(yaml) ? findValueRemarks(fields, places, lines, file) : [];
  return { fields, places, body, bodyLine: fences.bodyLine, problems };
}

function parseYaml(text: string): { document: Document.Parsed; lineCounter: LineCounter } {
  const lineCounter = new LineCounter();
  let document: Document.Parsed | undefined;
  matter(text, {
    language: 'yaml',
    engines: {
      ...refusedEngines,
      yaml: {
        parse(yaml: string) {
          document = parseDocument(yaml, { lineCounter, schema: 'core', uniqueKeys: true, prettyErrors: false });
          return {};
        },
        stringify: refuse,
      },
    },
  });
  // gray-matter asks no engine where nothing stands between the fences.
  return { document: document ?? parseDocument('{}', { lineCounter }), lineCounter };
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
