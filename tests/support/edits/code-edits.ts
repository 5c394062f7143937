import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyFile, rewrite, type Edit } from './edit.ts';
import { ownPackage } from './project.ts';

const components = 'src/{components/{Footer,ArticleHeader,Masthead,Dateline,Works},layouts/{Page,ArticleLayout}}.astro';

/** What publishers, designers and developers do. */
export const codeEdits: readonly Edit[] = [
  {
    kind: 'settings',
    apply: ({ root }, random, mark) => {
      const [setting, name] = random.pick([
        [`pageSizes: { section: ${random.between(5, 30)}, home: ${random.between(2, 9)} }`, 'pageSizes'],
        [`tagline: 'The tagline ${mark}'`, 'tagline'],
        [`citationStyle: '${random.pick(['apa', 'ieee', 'vancouver'])}'`, 'citationStyle'],
        [
          `record: { correctionsAtHead: ${random.pick(['true', 'false'])}, datedAfterYears: ${1 + (mark % 9)} }`,
          'record',
        ],
        [`licence: { name: 'Licence ${mark}' }`, 'licence'],
      ] as const);
      // The last of two settings of one name is the one that is meant.
      rewrite(join(root, 'src/site.config.ts'), (text) =>
        text
          .replace(new RegExp(`^  ${name}: .*// set by an edit\\n`, 'm'), '')
          .replace(/\n\} ;?\s*$/, `\n  ${setting}, // set by an edit\n} ;\n`),
      );
    },
  },
  {
    kind: 'template',
    apply: (project, random, mark) => {
      rewrite(anyFile(project, components, random), (text) => withAttribute(text, mark));
    },
  },
  {
    kind: 'style',
    apply: (project, random, mark) => {
      appendFileSync(
        anyFile(project, 'src/styles/{article,base,frame,prose}.css', random),
        `\n.edit-${mark} { order: ${mark}; }\n`,
      );
    },
  },
  {
    kind: 'script',
    apply: ({ root }, _, mark) => {
      appendFileSync(join(root, 'src/scripts/site.ts'), `\ndocument.documentElement.dataset.edit = '${mark}';\n`);
    },
  },
  {
    kind: 'plug-in',
    apply: ({ root }, _, mark) => {
      rewrite(join(root, 'src/markdown/plugins/rehype-empty-classes.ts'), (text) =>
        text
          .replace(/\n.*\/\/ an edit/, '')
          .replace(/(eachElement\(tree.*\n)/, `$1      properties.dataEdit = '${mark}'; // an edit\n`),
      );
    },
  },
  {
    kind: 'dictionary',
    apply: ({ root }, random, mark) => {
      // Words by which the contract finds its way, such as the heading of the sources, are not among these.
      const key = random.pick(['latest', 'topics', 'archive', 'footnotes', 'relatedArticles', 'licence', 'share']);
      rewrite(join(root, 'src/language/en.ts'), (text) =>
        text.replace(new RegExp(`^  ${key}: .*$`, 'm'), `  ${key}: 'Word ${mark}',`),
      );
    },
  },
  {
    kind: 'dependency',
    apply: ({ root }, _, mark) => {
      rewrite(join(root, 'package-lock.json'), (text) =>
        text.replace(new RegExp(`("node_modules/${ownPackage}": \\{\\s*"version": )"[^"]*"`), `$1"2.0.${mark}"`),
      );
      rewrite(join(root, 'node_modules', ownPackage, 'index.js'), (text) =>
        text.replace(
          /let result = slug\(value, maintainCase === true\).*/,
          `let result = slug(value, maintainCase === true) + '-${mark}'`,
        ),
      );
    },
  },
];

/** Gives the first element of a template an attribute, in the place of one that an edit gave it before. */
function withAttribute(text: string, mark: number): string {
  const [, head = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(text) ?? [];
  return head + body.replace(/ data-edit="\d+"/, '').replace(/<([a-z]+)(?=[\s>])/, `<$1 data-edit="${mark}"`);
}
