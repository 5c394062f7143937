import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/{unit,build,markdown,invalid}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
