import { expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

const told = (markdown: string): readonly string[] =>
  renderBody(markdown, testSettings()).problems.map(({ code, at }) => `${code} ${at.line}:${at.column}`);

test.each([
  ['```\na\n', 'code-unclosed 1:1'],
  ['Text.\n\n~~~~\na\n~~~\n', 'code-unclosed 3:1'],
  ['```text\na\n\n```js\nb\n```\n', 'code-unclosed 1:1'],
  ['- item\n\n  ```\n  a\n\nText.\n', 'code-unclosed 3:3'],
  ['Text.\n\n<!-- one --> <!-- two\n\nMore.\n', 'comment-unclosed 3:14'],
  ['The talks in\nKhujand ended there.\n---\n', 'heading-underlined 3:1'],
  ['> The talks in Khujand ended there.\n>  ---\n', 'heading-underlined 2:4'],
  ['\tThe talks in Khujand ended there, and “nothing was signed.”\n', 'paragraph-indented 1:2'],
  ['Text:\n● one\n● two\n', 'list-bullet 2:1'],
  ['| a |\n| --- |\n| 1 | 2 |\n', 'table-cell-lost 3:5'],
  ['| a | b |\n|---|---|---|\n| 1 | 2 |\n', 'table-mistyped 1:1'],
  ['Text.\n| a | b |\n| --- |\n', 'table-mistyped 2:1'],
  ['| a | b |\n| 1 | 2 |\n', 'table-mistyped 1:1'],
])('%j: %s', (markdown, problem) => {
  expect(told(markdown)).toEqual([problem]);
});

test.each([
  ['````\n```js\nb\n```\n````\n'],
  ['~~~\n```js\n~~~\n'],
  ['> ```\n> a\n> ```\n'],
  ['- ```\n  a\n  ```\n'],
  ['<!-- a\n\nb -->\n\nText.\n'],
  ['`<!--` and \\<!-- stay.\n'],
  ['What is to be done\n---\n'],
  ['title: The Talks\nsummary: They met in Khujand, in spring.\n---\n'],
  ['The U.S. Senate\n---\n'],
  ['The talks in Khujand ended there.\n---------------------------------\n'],
  ['    git commit --message "The talks in Khujand ended there."\n    git push origin main\n'],
  ['| a | b |\n| --- | --- |\n| 1 |\n| 2 | 3 | |\n'],
  ['| a \\| b |\n| --- |\n| c \\| d |\n'],
  ['One | two\nand three | four.\n'],
  ['$$\nx\n$$\n'],
])('%j is as it should be', (markdown) => {
  expect(told(markdown)).toEqual([]);
});
