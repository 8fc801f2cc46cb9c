import { interleaved } from './load.ts'
import { heardBy } from './messages.ts'
import { signedIn } from './owner.ts'
import { type Finding, shareOf } from './report.ts'
import { openStage } from './stage.ts'

/** The page an owner looks at all day, with three weeks of orders behind it. */
export async function dashboard(): Promise<Finding[]> {
  const stage = await openStage({})
  try {
    const { cookie } = await signedIn(stage.app, async () => (await heardBy(stage)).code)
    const speed = await interleaved([
      { name: 'ours', url: `${stage.app}/shop/orders`, headers: { cookie } },
      { name: 'hello', url: `${stage.floor}/hello` },
      { name: 'query', url: `${stage.floor}/query` },
    ])
    const versus = (floor: string) => ({
      ours: speed('ours'),
      unit: '/s',
      floor: speed(floor),
    })
    return [
      shareOf(null, { name: 'orders page, against an empty answer', ...versus('hello') }),
      shareOf(null, { name: 'orders page, against one D1 query', ...versus('query') }),
    ]
  } finally {
    await stage.close()
  }
}
