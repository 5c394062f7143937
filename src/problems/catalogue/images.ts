import type { ProblemDefinition } from '../problem-definition.ts';

/** What can be wrong with a picture. Keep the alphabet. */
export const imageProblems = {
  'image-broken': {
    severity: 'error',
    message: 'The image "{src}" cannot be read: {reason}.',
    hint: 'Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    why: 'Readers would see an empty frame.',
    wrong: 'A file map.png that is really a Word document',
    right: 'A file map.png that is a PNG image',
  },
  'image-missing': {
    severity: 'error',
    message: 'There is no image "{src}".{suggestion}',
    hint: 'Put the file beside the article, or correct its name; capital letters count.',
    why: 'Readers would see an empty frame.',
    wrong: '![A map](Map.PNG)',
    right: '![A map](map.png)',
  },
  'image-name-case': {
    severity: 'error',
    message: 'The file is called "{name}", with other capital letters than "{src}" here.',
    hint: 'Write "{mended}".',
    why: 'To a web server these are two files, even where your computer thinks them one, so readers would see an empty frame.',
    wrong: '![A map](Map.PNG)',
    right: '![A map](map.png)',
  },
  'image-too-large': {
    severity: 'error',
    message: 'The file {src} has {size}; the site allows {limit}.',
    hint: 'Export the picture at a width of 2,400 pixels or less, as JPEG for photographs and PNG for drawings.',
    why: 'Large originals make the repository slow for everybody, and no page shows them in full.',
    wrong: 'A photograph of 24 MB, as the camera made it',
    right: 'The same photograph, 2,400 pixels wide',
  },
} as const satisfies Record<string, ProblemDefinition>;
