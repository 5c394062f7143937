import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeContent } from '../../support/site/write-content.ts';
import { installPackages } from '../install-packages.ts';
import { runProgram, type Rival } from './rival.ts';

/** The blog that `npm create astro` offers, as it comes. Its files lie on GitHub alone, so it must be within reach. */
export const astroBlog: Rival = {
  name: 'Astro blog template',
  build(folder, { title, summary, date, body, figure }) {
    const project = join(folder, 'blog');
    if (!existsSync(join(project, 'package.json'))) {
      installPackages(folder, { 'create-astro': '5.2.4' });
      const words = ['--template', 'blog', '--no-install', '--no-git', '--skip-houston', '--yes'];
      runProgram(folder, 'create-astro/create-astro.mjs', [project, ...words]);
    }
    const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    installPackages(project, { ...dependencies, astro: '7.3.5' });
    writeContent(project, {
      'src/content/blog/article/index.md': `---\ntitle: ${title}\ndescription: ${summary}\npubDate: ${date}\n---\n\n${body}`,
      'src/content/blog/article/figure.png': figure,
    });
    runProgram(project, 'astro/bin/astro.mjs', ['build']);
    return { folder: join(project, 'dist'), path: 'blog/article/' };
  },
};
