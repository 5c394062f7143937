/** How far into a view its parts are named: `related[2].byline`. */
const deepest = 3;

type Json = string | number | boolean | null | Composite;
type Composite = readonly Json[] | { readonly [name: string]: Json };

/** The parts of a view that are not what they were, as paths such as `title` or `related[2].byline`, in the view's order. */
export function changedParts(before: unknown, after: unknown): readonly string[] {
  return differences(before as Json, after as Json, '', 0);
}

function differences(
  before: Json | undefined,
  after: Json | undefined,
  path: string,
  depth: number,
): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (depth === deepest || !isComposite(before) || !isComposite(after)) return [path];
  if (isList(before) !== isList(after)) return [path];
  // What moved in a list that has grown or shrunk is told by its length.
  if (isList(before) && isList(after) && before.length !== after.length) {
    return [`${path} (${before.length} → ${after.length})`];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const part = isList(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return differences(partOf(before, key), partOf(after, key), part, depth + 1);
  });
}

function isComposite(value: Json | undefined): value is Composite {
  return typeof value === 'object' && value !== null;
}

function isList(value: Composite): value is readonly Json[] {
  return Array.isArray(value);
}

function partOf(value: Composite, key: string): Json | undefined {
  return (value as Readonly<Record<string, Json>>)[key];
}
