import type { ZodObject, core } from 'zod';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { FieldPlaces } from './field-places.ts';
import { quoted } from './quoted.ts';

export interface MissingValue {
  readonly schema: ZodObject;
  readonly path: readonly PropertyKey[];
  /** How the field is called in a report. */
  readonly field: string;
  /** What it should be part of: "author[2]". */
  readonly parent: string;
  /** What the field is for, as a sentence. */
  readonly meaning: string;
  /** Whether its name is there, with nothing behind the colon. */
  readonly isEmpty: boolean;
}

/** A field that is not there, or whose name is and whose value is not. */
export function missingValue({ isEmpty, ...missing }: MissingValue, file: string, places: FieldPlaces): Problem {
  const { path, field, parent, meaning } = missing;
  if (isEmpty) return emptyValue(missing, file, places);
  const name = String(path.at(-1));
  const line =
    path.length > 1 ? `"${name}: …" to "${parent}"` : `a line "${name}: …" between the two lines of three hyphens`;
  return problem('field-missing', file, places.ofValue(path.slice(0, -1)), {
    field,
    lack: '',
    help: `Add ${line}. ${meaning}`,
  });
}

/** It is pointed at by its name. */
function emptyValue(
  { schema, path, field, meaning }: Omit<MissingValue, 'isEmpty'>,
  file: string,
  places: FieldPlaces,
): Problem {
  const place = places.ofKey(path);
  const remark = places.remarkAt(place.line);
  if (remark !== '') {
    const help = `Put quotation marks around the whole value: ${String(path.at(-1))}: ${quoted(remark)}`;
    return problem('field-missing', file, place, { field, lack: ': what follows the sign "#" is a remark', help });
  }
  const help = `Write it there${isOptional(schema, path) ? ', or remove the line' : ''}. ${meaning}`;
  return problem('field-missing', file, place, { field, lack: ': nothing stands behind its name', help });
}

/** Whether the line of a field may be left out. */
function isOptional(schema: ZodObject, path: readonly PropertyKey[]): boolean {
  const field = (schema.shape as Record<PropertyKey, core.$ZodType & ZodObject>)[path[0] ?? ''];
  return path.length === 1 && field?.safeParse(undefined).success === true;
}
