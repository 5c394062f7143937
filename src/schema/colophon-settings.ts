import { z } from 'zod';
import { line, webAddress } from './fields.ts';

const typeface = z.strictObject({
  name: line,
  /** Who drew it. */
  by: line.optional(),
  licence: line,
  /** Where it comes from. */
  url: webAddress.optional(),
});

const openFontLicence = 'SIL Open Font License 1.1';

/** The faces that `src/styles/` ships. */
const shipped: readonly z.input<typeof typeface>[] = [
  {
    name: 'Alegreya',
    by: 'Juan Pablo del Peral',
    licence: openFontLicence,
    url: 'https://github.com/huertatipografica/Alegreya',
  },
  {
    name: 'Ysabeau',
    by: 'Christian Thalmann',
    licence: openFontLicence,
    url: 'https://github.com/CatharsisFonts/Ysabeau',
  },
];

/** The page that says what the site is made of and what it weighs; `false` for none. */
export const colophonSchema = z.union([
  z.literal(false),
  z.strictObject({
    /** The typefaces of the pages, where `theme.css` names others. */
    typefaces: z.array(typeface).default([...shipped]),
  }),
]);
