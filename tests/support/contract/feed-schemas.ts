import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { jsonFeedSchema } from '../schemas/json-feed.ts';
import { answersByDigest } from './answers-by-digest.ts';

export interface FeedFile {
  readonly name: string;
  readonly text: string;
}

const schema = (name: string): string => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8');
const schemas: Readonly<Record<string, string>> = { 'atom.xml': schema('atom.rng'), 'rss.xml': schema('rss.rng') };
const isJsonFeed = new Ajv({ allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } }).compile(
  jsonFeedSchema,
);
const known = answersByDigest<Promise<readonly string[]>>();

/** What the schemas of RFC 4287, RSS 2.0 and JSON Feed 1.1 have against feeds of one format, named by the file `kind`. */
export async function feedSchemaBreaches(kind: string, files: readonly FeedFile[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  return known(hash('sha256', JSON.stringify([kind, files])), () =>
    kind === 'feed.json' ? Promise.resolve(files.flatMap(jsonBreaches)) : xmlBreaches(schemas[kind] ?? '', files),
  );
}

function jsonBreaches({ name, text }: FeedFile): readonly string[] {
  if (isJsonFeed(JSON.parse(text))) return [];
  return (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${name}: ${instancePath} ${message ?? ''}`);
}

async function xmlBreaches(rules: string, files: readonly FeedFile[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: files.map(({ text }, index) => ({ fileName: `feed-${index}.xml`, contents: text })),
    schema: rules,
    extension: 'relaxng',
    initialMemoryPages: 1024,
    maxMemoryPages: 16384,
  });
  return errors.map(({ loc, message }) => {
    const file = files[Number(/\d+/.exec(loc?.fileName ?? '')?.[0])];
    return `${file?.name ?? ''}:${loc?.lineNumber ?? ''}: ${message}`;
  });
}
