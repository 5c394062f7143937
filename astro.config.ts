import { defineConfig } from 'astro/config';
import { astroConfig } from './src/astro/config.ts';
import site from './src/site.config.ts';

export default defineConfig(astroConfig({ base: '/', ...site }));
