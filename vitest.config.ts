import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', 'data/**'],
    globalSetup: ['tests/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Conditions are waited for, on a busy machine too.
    expect: { poll: { timeout: 10_000 } },
    // A browser test that fails says where: its messages hold whole pages otherwise.
    chaiConfig: { truncateThreshold: 400 },
  },
});
