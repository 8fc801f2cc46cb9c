import { defineConfig } from 'vitest/config'

/** The owner's pages and the phone in a real browser, against the system as `npm start` starts it. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
