import { drawingProblems } from './catalogue/drawings.ts';
import { fileProblems } from './catalogue/files.ts';
import { frontMatterProblems } from './catalogue/front-matter.ts';
import { imageProblems } from './catalogue/images.ts';
import { markdownProblems } from './catalogue/markdown.ts';
import { recordProblems } from './catalogue/record.ts';
import { referenceProblems } from './catalogue/references.ts';
import { sourceProblems } from './catalogue/sources.ts';
import { upkeepProblems } from './catalogue/upkeep.ts';
import type { ProblemDefinition } from './problem-definition.ts';

const definitions = {
  ...fileProblems,
  ...frontMatterProblems,
  ...markdownProblems,
  ...referenceProblems,
  ...imageProblems,
  ...drawingProblems,
  ...sourceProblems,
  ...recordProblems,
  ...upkeepProblems,
} as const satisfies Record<string, ProblemDefinition>;

/** Every code there is. Codes are permanent; their wording may improve. */
export type Code = keyof typeof definitions;

export const catalogue: Readonly<Record<Code, ProblemDefinition>> = definitions;
