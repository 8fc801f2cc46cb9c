import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/**
 * Runs before each test file, which begins with nothing stored. The files of one worker share its
 * modules (`isolate: false`): loading the app again for each took most of the time of `npm test`.
 */
await reset()
const { MIGRATIONS } = env as unknown as {
  MIGRATIONS: { directory: D1Migration[]; shops: D1Migration[] }
}
await applyD1Migrations(env.DIRECTORY, MIGRATIONS.directory)
await applyD1Migrations(env.SHOPS_0, MIGRATIONS.shops)
