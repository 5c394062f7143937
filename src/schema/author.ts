import { z } from 'zod';
import { line, picture, webAddress } from './fields.ts';
import { isOrcid } from './identifiers.ts';

/** The front matter of `content/authors/<id>.md`; the text below it is the biography. */
export const authorSchema = z.strictObject({
  /** The name as it should be printed. */
  name: line,
  kind: z.enum(['person', 'organisation'], 'must be "person" or "organisation"').default('person'),
  /** The position: "Research fellow". */
  role: line.optional(),
  /** The institution. */
  affiliation: line.optional(),
  email: z.email('must be an e-mail address').optional(),
  /** The sixteen digits of an ORCID iD, `0000-0002-1825-0097`. */
  orcid: z
    .string('must be an ORCID iD such as 0000-0002-1825-0097')
    .refine(isOrcid, 'is not a valid ORCID iD: a digit is missing or mistyped')
    .optional(),
  /** Pages elsewhere: `{label, url}`. */
  links: z.array(z.strictObject({ label: line, url: webAddress }), 'must be a list of {label, url}').default([]),
  /** The portrait. */
  image: picture.optional(),
});

export type AuthorInput = z.input<typeof authorSchema>;
export type AuthorFields = z.output<typeof authorSchema>;
