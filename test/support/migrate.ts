import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Runs before each test file, which has databases of its own. */
const { MIGRATIONS } = env as unknown as {
  MIGRATIONS: { directory: D1Migration[]; shops: D1Migration[] }
}
await applyD1Migrations(env.DIRECTORY, MIGRATIONS.directory)
await applyD1Migrations(env.SHOPS_0, MIGRATIONS.shops)
