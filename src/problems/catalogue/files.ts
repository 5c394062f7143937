import type { ProblemDefinition } from '../problem-definition.ts';

/** What can be wrong with a file as such. Keep the alphabet. */
export const fileProblems = {
  'file-ignored': {
    severity: 'warning',
    message: 'This file is not read: {reason}.',
    hint: '{help}',
    why: 'Only files that end in ".md" become pages. A file that looks like an article and is none would be lost without a word.',
    wrong: 'content/articles/border-accord.markdown',
    right: 'content/articles/border-accord.md',
  },
  'file-not-utf8': {
    severity: 'error',
    message: 'This file is not valid UTF-8 text: {cause}.',
    hint: 'Save the file as UTF-8 in your editor (often "Save with encoding").',
    why: 'Text in an older encoding loses its letters when it is read as UTF-8.',
    wrong: 'A file saved as Windows-1251',
    right: 'The same file saved as UTF-8',
  },
  'file-outside-content': {
    severity: 'error',
    message: '"{path}" leads out of the content folder.',
    hint: 'Copy the file into content/ and refer to the copy.',
    why: 'Only what stands in content/ is published; a path or a link that leaves it could publish a private file.',
    wrong: '![A map](../../../private/map.png)',
    right: '![A map](map.png)',
  },
  'slug-duplicate': {
    severity: 'error',
    message: 'Two files have the name "{slug}": this one and {other}.',
    hint: 'Rename one of them: the name of the file is its address, and capital letters make no difference.',
    why: 'Each address shows one page. One of the two files would be lost.',
    wrong: 'content/articles/2024/outlook.md and content/articles/2025/outlook.md',
    right: 'content/articles/2024/outlook-2024.md and content/articles/2025/outlook-2025.md',
  },
  'slug-invalid': {
    severity: 'error',
    message: 'The name "{slug}" cannot stand in an address.{odd}',
    hint: 'Use small letters, digits and single hyphens only, for example "{suggestion}".',
    why: 'The name of the file becomes the address of the page, and addresses are copied, typed and printed.',
    wrong: 'content/articles/Border Accord (final).md',
    right: 'content/articles/border-accord.md',
  },
} as const satisfies Record<string, ProblemDefinition>;
