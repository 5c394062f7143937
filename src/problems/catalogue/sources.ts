import type { ProblemDefinition } from '../problem-definition.ts';

/** What can be wrong with sources and citations. Keep the alphabet. */
export const sourceProblems = {
  'citation-or-handle': {
    severity: 'warning',
    message: 'No source has the key "{key}", so that "@{key}" is printed as it stands.',
    hint: 'If it is a name, such as that of an account, write \\@{key}{help}.',
    why: 'A plain @name is a citation where a source has that key: with the backslash it stays a name whatever sources are added.',
    wrong: 'Follow us as @institute.',
    right: 'Follow us as \\@institute.',
  },
  'citation-outside-article': {
    severity: 'error',
    message: 'The citation of "{key}" stands in a text that has no list of references.',
    hint: 'Only articles cite sources; to print the sign itself, put a backslash before it: \\@{key}.',
    why: 'Readers would find a citation that leads nowhere, or a gap where a name should be.',
    wrong: 'She wrote the standard work [@smith2020].   # in the biography of an author',
    right: 'She wrote [the standard work](https://example.org/borders).',
  },
  'citation-unknown': {
    severity: 'error',
    message: 'No source has the key "{key}".{suggestion}',
    hint: 'Sources stand in content/references.bib (or .json, .yaml) and in the article’s own "references", and an article of ours is cited by the name of its file; for a plain sign write \\@{key}.',
    why: 'A citation without a source leaves the reader with nothing to look up.',
    wrong: 'The accord failed [@smith2002].',
    right: 'The accord failed [@smith2020].',
  },
  'source-duplicate': {
    severity: 'error',
    message: 'Another source already has the key "{key}", on line {line}.',
    hint: 'Give one of the two another key, or remove it.',
    why: 'Only one of them could be meant, and nothing would say which.',
    wrong: '@book{smith2020, …}\n@report{smith2020, …}',
    right: '@book{smith2020a, …}\n@report{smith2020b, …}',
  },
  'source-field': {
    severity: 'error',
    message: 'The source {key} cannot be used: {field} {reason}.',
    hint: 'Correct this field; the fields of a source are those of CSL-JSON.',
    why: 'A source with a field that cannot be understood would be printed wrongly.',
    wrong: '- {id: un2020, type: reprot}',
    right: '- {id: un2020, type: report}',
  },
  'source-syntax': {
    severity: 'error',
    message: 'The source {key} cannot be read: {reason}.',
    hint: 'Correct the entry here; the other entries of the file are read all the same.',
    why: 'An entry that cannot be read cannot be cited.',
    wrong: '@book{smith2020, title = {Borders} year = 2020}',
    right: '@book{smith2020, title = {Borders}, year = 2020}',
  },
  'source-unused': {
    severity: 'warning',
    message: 'The source "{key}" is declared here and not cited.',
    hint: 'Cite it in the text as [@{key}], or remove it.',
    why: 'Readers take every entry of a list of references for a source of the text.',
    wrong: 'references: [{id: un2020, …}]   # and no [@un2020] in the text',
    right: 'references: [{id: un2020, …}]   # … as the report shows [@un2020]',
  },
} as const satisfies Record<string, ProblemDefinition>;
