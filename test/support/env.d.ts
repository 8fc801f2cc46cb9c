import type { Env as WorkerEnv } from '../../src/edge/env'

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {}
    interface GlobalProps {
      mainModule: typeof import('../../src/index')
      durableNamespaces: 'Chat' | 'Pace' | 'OutageWatch'
    }
  }
}
