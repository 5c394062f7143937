import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';

const face = (weight) => ({
  src: [`./node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff`],
  weight,
  style: 'normal',
  display: 'swap',
});

export default defineConfig({
  site: 'https://papers.example',
  integrations: [mdx(), sitemap()],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Atkinson',
      cssVariable: '--font-atkinson',
      fallbacks: ['sans-serif'],
      options: { variants: [face(400), face(700)] },
    },
  ],
});
