import { z } from 'zod';
import { group, line, picture, webAddress } from './fields.ts';
import { isOrcid, isRor, parseRor } from './identifiers.ts';

/** The front matter of `content/authors/<id>.md`; the text below it is the biography. */
export const authorSchema = z.strictObject({
  name: line.describe('The name as it should be printed.'),
  given: line
    .optional()
    .describe(
      "The parts of a person's name, where they are not those that its words suggest: `given: Gabriel`, `family: García Márquez`.",
    ),
  family: line.optional().describe('The family name, with `given` beside it.'),
  particle: line.optional().describe('What stands before the family name and belongs to it: "van der".'),
  suffix: line.optional().describe('"Jr.", "III".'),
  kind: z
    .enum(['person', 'organisation'], 'must be "person" or "organisation"')
    .default('person')
    .describe('A person or an organisation.'),
  role: line.optional().describe('The position: "Research fellow".'),
  affiliation: line.optional().describe('The institution.'),
  email: z.email('must be an e-mail address').optional().describe('An address that may be printed.'),
  orcid: z
    .string('must be an ORCID iD such as 0000-0002-1825-0097')
    .refine(isOrcid, 'is not a valid ORCID iD: a digit is missing or mistyped')
    .optional()
    .describe('The sixteen digits of an ORCID iD, `0000-0002-1825-0097`.'),
  ror: z
    .string('must be a ROR identifier such as https://ror.org/05gq02987')
    .refine(isRor, 'is not a valid ROR identifier: a sign is missing or mistyped')
    .transform((text) => parseRor(text) ?? text)
    .optional()
    .describe("The ROR identifier of an organisation, or of a person's institution: `https://ror.org/05gq02987`."),
  links: z
    .array(group({ label: line, url: webAddress }), 'must be a list of {label, url}')
    .default([])
    .describe('Pages elsewhere: `{label, url}`.'),
  image: picture.optional().describe('The portrait.'),
});

export type AuthorInput = z.input<typeof authorSchema>;
export type AuthorFields = z.output<typeof authorSchema>;
