import Validator from '@adobe/structured-data-validator';
import jsonld from 'jsonld';
import ts from 'typescript';
import type { Json } from './examined-page.ts';

/** Terms of schema.org that pages use, by what their values are; a term that is not here is dropped data, which is an error. */
const terms = {
  texts: [
    ...['articleSection', 'creativeWorkStatus', 'description', 'email', 'familyName', 'givenName', 'headline'],
    ...['inLanguage', 'jobTitle', 'name', 'propertyID', 'reportNumber', 'text', 'value', 'datePublished'],
    ...['dateModified', 'height', 'width', 'position'],
  ],
  nodes: [
    ...[
      'about',
      'affiliation',
      'author',
      'citation',
      'contributor',
      'correction',
      'editor',
      'hasPart',
      'identifier',
      'image',
    ],
    ...['isPartOf', 'item', 'itemListElement', 'license', 'mainEntity', 'mainEntityOfPage', 'publisher', 'sameAs'],
    ...['spatialCoverage', 'translationOfWork', 'translator', 'url', 'workTranslation'],
  ],
  types: [
    ...['AnalysisNewsArticle', 'Article', 'BreadcrumbList', 'CollectionPage', 'CorrectionComment', 'CreativeWork'],
    ...['ImageObject', 'ListItem', 'OpinionNewsArticle', 'Organization', 'Person', 'Place', 'ProfilePage'],
    ...['PropertyValue', 'Report', 'ScholarlyArticle', 'Thing'],
  ],
} as const;

const schema = 'https://schema.org/';
const context = {
  ...Object.fromEntries([...terms.texts, ...terms.types].map((term) => [term, schema + term])),
  ...Object.fromEntries(terms.nodes.map((term) => [term, { '@id': schema + term, '@type': '@id' }])),
};

/** What the search engines require, by type; Google's manuals on structured data name them. */
const required: Readonly<Record<string, readonly string[]>> = {
  Article: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'inLanguage', 'isPartOf', 'url'],
  BreadcrumbList: ['itemListElement'],
  CollectionPage: ['name', 'url'],
  CorrectionComment: ['text', 'datePublished'],
  ListItem: ['position', 'name'],
  Organization: ['name'],
  Person: ['name'],
  ProfilePage: ['mainEntity', 'url'],
  PropertyValue: ['propertyID', 'value'],
};

const articleTypes = new Set(['Article', 'Report', 'ScholarlyArticle', 'OpinionNewsArticle', 'AnalysisNewsArticle']);

export function isArticle(document: Json): boolean {
  return articleTypes.has(String(document['@type']));
}

/** What is wrong with a document of linked data: as RDF, for search engines, and for a second validator. */
export async function linkedDataBreaches(document: Json): Promise<readonly string[]> {
  return [...(await rdfBreaches(document)), ...missing(document), ...(await validatorBreaches(document))];
}

async function rdfBreaches(document: Json): Promise<readonly string[]> {
  if (document['@context'] !== 'https://schema.org') return ['has another context than schema.org'];
  try {
    // `safe` throws where a term or a type has no meaning, which would be dropped in silence otherwise.
    const options = { safe: true, base: 'https://base.example/' };
    const triples: unknown = await jsonld.toRDF({ ...document, '@context': context }, options);
    return Array.isArray(triples) && triples.length > 0 ? [] : ['says nothing as RDF'];
  } catch (error) {
    return [`is no linked data: ${JSON.stringify((error as { details?: unknown }).details ?? String(error))}`];
  }
}

function missing(node: unknown, isTop = true): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((item) => missing(item, false));
  if (typeof node !== 'object' || node === null) return [];
  const item = node as Json;
  const type = typeof item['@type'] === 'string' ? item['@type'] : '';
  if (type === '') return ['holds an object without a type'];
  // Works that are only named have a title and a date.
  const wanted = isArticle(item) ? (isTop ? required.Article : ['headline']) : required[type];
  const own = (wanted ?? []).filter((name) => item[name] === undefined).map((name) => `${type} lacks ${name}`);
  const empty = Object.entries(item).filter(([, value]) => value === '' || value === null);
  return [
    ...own,
    ...empty.map(([name]) => `${type} has an empty ${name}`),
    ...Object.values(item).flatMap((value) => missing(value, false)),
  ];
}

async function validatorBreaches(document: Json): Promise<readonly string[]> {
  const copy = structuredClone(document) as Record<string, unknown>;
  const issues = await new Validator().validate({ jsonld: { [String(copy['@type'])]: [copy] } });
  return issues.filter(({ severity }) => severity === 'ERROR').map(({ issueMessage }) => issueMessage);
}

/** The shapes that have been found right. */
const sound = new Set<string>();

/** TypeScript's complaints about documents whose types are those of schema-dts, Google's copy of the vocabulary. */
export function vocabularyBreaches(documents: readonly Json[]): readonly string[] {
  const shapes = [...new Set(documents.map((document) => JSON.stringify(shapeOf(document))))];
  const unknown = shapes.filter((shape) => !sound.has(shape));
  if (unknown.length === 0) return [];
  const breaches = typeBreaches(unknown);
  if (breaches.length === 0) for (const shape of unknown) sound.add(shape);
  return breaches;
}

/** What remains of a document when all texts are one and the same: whether it keeps to the vocabulary depends on no more. */
function shapeOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const shapes = new Map(value.map((item) => [JSON.stringify(shapeOf(item)), shapeOf(item)]));
    return [...shapes.values()];
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each, key)]));
  if (typeof value === 'number') return 1;
  return name === '@type' || name === '@context' ? value : 'text';
}

function typeBreaches(documents: readonly string[]): readonly string[] {
  const file = new URL('../../../linked-data-of-the-site.ts', import.meta.url).pathname;
  const lines = documents.map((document) => `check(${document});`);
  const source = [
    "import type { Article, BreadcrumbList, CollectionPage, Organization, ProfilePage, WithContext } from 'schema-dts';",
    'declare function check(of: WithContext<Article | BreadcrumbList | CollectionPage | Organization | ProfilePage>): void;',
    ...lines,
  ].join('\n');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ESNext,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, source, target) : read(name, target);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start }) => {
    const line = source.slice(0, start).split('\n').length - 3;
    return `${ts.flattenDiagnosticMessageText(messageText, ' ')} in ${(documents[line] ?? '').slice(0, 400)}`;
  });
}
