import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const developmentSecrets = parseEnv(readFileSync('.dev.vars.example', 'utf8'))

/** `core`: the pure files on plain Node. `worker`: everything else inside workerd, on real D1. */
export default defineConfig(async () => {
  const migrations = {
    directory: await readD1Migrations('migrations/directory'),
    shops: await readD1Migrations('migrations/shops'),
  }
  return {
    test: {
      projects: [
        {
          test: {
            name: 'core',
            include: ['test/**/*.pure.test.{ts,tsx}'],
            environment: 'node',
            testTimeout: 30_000,
          },
        },
        {
          plugins: [
            cloudflareTest({
              wrangler: { configPath: './wrangler.toml' },
              miniflare: {
                bindings: {
                  ...developmentSecrets,
                  MIGRATIONS: migrations,
                  HISTORIES: process.env.HISTORIES ?? '',
                },
              },
            }),
          ],
          test: {
            name: 'worker',
            isolate: false,
            // A first import of a large library may wait for two busy cores.
            testTimeout: 30_000,
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/**/*.pure.test.{ts,tsx}', 'test/browser/**'],
            setupFiles: ['./test/support/migrate.ts'],
          },
        },
      ],
    },
  }
})
