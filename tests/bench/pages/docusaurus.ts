import { join } from 'node:path';
import { writeContent } from '../../support/site/write-content.ts';
import { installPackages } from '../install-packages.ts';
import { runProgram, type Rival } from './rival.ts';

const config = `export default {
  title: 'Papers',
  url: 'https://papers.example',
  baseUrl: '/',
  presets: [['classic', { docs: false, blog: { routeBasePath: '/' } }]],
  themeConfig: { navbar: { title: 'Papers', items: [{ to: '/', label: 'Blog' }] } },
};
`;

/** Docusaurus with its blog alone, as its manual says: https://docusaurus.io/docs/blog#blog-only-mode */
export const docusaurus: Rival = {
  name: 'Docusaurus 3.10.2',
  build(folder, { title, summary, date, author, body, figure }) {
    installPackages(folder, {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@mdx-js/react': '3.1.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    });
    const facts = `title: ${title}\nslug: article\nauthors: [{name: ${author}}]\ndescription: ${summary}`;
    writeContent(folder, {
      'docusaurus.config.js': config,
      [`blog/${date}-article/index.md`]: `---\n${facts}\n---\n\n${body}`,
      [`blog/${date}-article/figure.png`]: figure,
    });
    runProgram(folder, '@docusaurus/core/bin/docusaurus.mjs', ['build']);
    return { folder: join(folder, 'build'), path: 'article/' };
  },
};
