import { z } from 'zod';
import { line, picture, webAddress } from './fields.ts';
import { isOrcid, isRor, parseRor } from './identifiers.ts';

/** The front matter of `content/authors/<id>.md`; the text below it is the biography. */
export const authorSchema = z.strictObject({
  /** The name as it should be printed. */
  name: line,
  /** The parts of a person's name, where they are not those that its words suggest: `given: Gabriel`, `family: García Márquez`. */
  given: line.optional(),
  family: line.optional(),
  /** What stands before the family name and belongs to it: "van der". */
  particle: line.optional(),
  /** "Jr.", "III". */
  suffix: line.optional(),
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
  /** The ROR identifier of an organisation, or of a person's institution: `https://ror.org/05gq02987`. */
  ror: z
    .string('must be a ROR identifier such as https://ror.org/05gq02987')
    .refine(isRor, 'is not a valid ROR identifier: a sign is missing or mistyped')
    .transform((text) => parseRor(text) ?? text)
    .optional(),
  /** Pages elsewhere: `{label, url}`. */
  links: z.array(z.strictObject({ label: line, url: webAddress }), 'must be a list of {label, url}').default([]),
  /** The portrait. */
  image: picture.optional(),
});

export type AuthorInput = z.input<typeof authorSchema>;
export type AuthorFields = z.output<typeof authorSchema>;
