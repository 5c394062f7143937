import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://papers.example',
  // Packages are shared by several sites; what one of them keeps is not.
  cacheDir: './.cache',
  markdown: { processor: unified() },
});
