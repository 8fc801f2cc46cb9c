import { type Contender, load } from './load.ts'
import { heardBy, pause, quiet, written } from './messages.ts'
import { type Finding, median, shareOf } from './report.ts'
import { openStage, type Stage } from './stage.ts'

const customers = 300
const words = ['unga 2', 'basket', 'maziwa 3', 'menu']

/** A customer browses and fills a basket: understood, kept, answered. */
export async function turn(): Promise<Finding[]> {
  const stage = await openStage({})
  try {
    let next = 0
    const url = `${stage.app}/webhooks/whatsapp`
    const enter = { name: 'enter', url, post: () => written(next++ % customers, 'NJERI') }
    await load(enter, { amount: customers })
    await quiet(stage)
    const post = () => {
      const text = words[Math.floor(next / customers) % words.length] ?? ''
      return written(next++ % customers, text)
    }
    const keep = { name: 'keep', url: `${stage.floor}/keep`, post }
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < 4; round++) {
      const turns = await turnsPerSecond(stage, { name: 'turns', url, post })
      await quiet(stage)
      const { perSecond } = await load(keep, { seconds: 2 })
      if (round === 0) continue
      ours.push(turns)
      floor.push(perSecond)
    }
    return [
      shareOf(null, {
        name: 'chat turns, browsing and basket, against keeping the bare id',
        ours: median(ours),
        unit: '/s',
        floor: median(floor),
      }),
    ]
  } finally {
    await stage.close()
  }
}

/** Counts until the last message of the round is answered, not only acknowledged. */
async function turnsPerSecond(stage: Stage, contender: Contender): Promise<number> {
  const before = (await heardBy(stage)).read
  const started = performance.now()
  const { total } = await load(contender, { seconds: 2 })
  for (let looks = 0; looks < 600; looks++) {
    if ((await heardBy(stage)).read - before >= total) break
    await pause(50)
  }
  return (total * 1000) / (performance.now() - started)
}
