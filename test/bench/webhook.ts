import { interleaved, load, speedOf } from './load.ts'
import { quiet, written } from './messages.ts'
import { atMost, type Finding, shareOf } from './report.ts'
import { openStage } from './stage.ts'

const customers = 300
// Meta asks for 250 ms at the median; engineering.md 6.1, P2.
const slowest = 25

/** A signed text message, verified, kept in its chat and acknowledged; the answer follows by itself. */
export async function webhook(): Promise<Finding[]> {
  const stage = await openStage({})
  try {
    let next = 0
    const post = () => written(next++ % customers, 'NJERI')
    const ours = {
      name: 'ours',
      url: `${stage.app}/webhooks/whatsapp`,
      post,
      settle: () => quiet(stage),
    }
    const speeds = await interleaved([
      ours,
      { name: 'verify', url: `${stage.floor}/verify`, post },
      { name: 'keep', url: `${stage.floor}/keep`, post },
    ])
    const { perSecond } = speedOf(speeds, 'ours')
    const atHalf = await load(ours, { seconds: 4, rate: Math.round(perSecond / 2) })
    const versus = (floor: string) => ({
      ours: perSecond,
      unit: '/s',
      floor: speedOf(speeds, floor).perSecond,
    })
    return [
      shareOf(null, {
        name: 'webhook acknowledged, against checking the signature',
        ...versus('verify'),
      }),
      shareOf(0.3, {
        name: 'webhook acknowledged, against keeping the bare id',
        ...versus('keep'),
      }),
      atMost(slowest, { name: 'webhook, 99 of 100 at half load', ours: atHalf.p99, unit: 'ms' }),
    ]
  } finally {
    await stage.close()
  }
}
