import type { core } from 'zod';

/** The names that fields may have at a path of a document: `['author', 1]` → id, role. Empty where none are known. */
export function keysAt(schema: core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  return [...new Set(shapesAt([schema], path).flatMap((shape) => Object.keys(shape)))];
}

function shapesAt(schemas: readonly core.$ZodType[], path: readonly PropertyKey[]): readonly core.$ZodShape[] {
  const [name, ...rest] = path;
  const forms = schemas.flatMap(formsOf);
  const shapes = forms.flatMap(({ def }) => (def.type === 'object' ? [def.shape] : []));
  if (name === undefined) return shapes;
  const items = forms.flatMap(({ def }) => (def.type === 'array' ? [def.element] : []));
  const inner = typeof name === 'number' ? items : shapes.flatMap((shape) => shape[String(name)] ?? []);
  // Where a list may also be a single value, the path of that value has no number in it.
  return inner.length > 0 || typeof name !== 'number' ? shapesAt(inner, rest) : shapesAt(schemas, rest);
}

/** What a value may be, without what is only wrapped around it. */
function formsOf(schema: core.$ZodType): readonly { readonly def: core.$ZodTypes['_zod']['def'] }[] {
  const { def } = (schema as core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return formsOf(def.innerType);
    case 'pipe':
      return formsOf(def.in);
    case 'union':
      return def.options.flatMap(formsOf);
    default:
      return [{ def }];
  }
}
