import { createApp } from './app'
import type { Job } from './context'
import type { Env } from './edge/env'
import { buryDeadLetters, consumeJobs, consumeNotifications, sweepAll } from './edge/jobs'
import type { ShopId } from './kernel/ids'

export { Chat } from './edge/chat'
export { OutageWatch } from './edge/outage-watch'
export { Pace } from './edge/pace'

const app = createApp()

export default {
  fetch: app.fetch,

  async queue(batch, env) {
    if (batch.queue === 'notifications') {
      return consumeNotifications(batch as MessageBatch<{ shopId: ShopId }>, env)
    }
    if (batch.queue === 'jobs') return consumeJobs(batch as MessageBatch<Job>, env)
    buryDeadLetters(batch)
  },

  async scheduled(_controller, env) {
    await sweepAll(env)
  },
} satisfies ExportedHandler<Env>
