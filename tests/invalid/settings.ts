import type { SiteInput } from '../../src/schema/site.ts';

/** The settings of every case that has none of its own. */
export default {
  name: 'The Institute',
  tagline: 'Papers on borders',
  url: 'https://institute.example',
  languages: ['en', 'ru'],
  sections: [{ id: 'research', title: 'Research' }],
  houseStyle: [{ term: 'Kirghiz', preferred: 'Kyrgyz', reason: 'The people and the language are Kyrgyz.' }],
} satisfies SiteInput;
