import { describe, expect, it } from 'vitest'
import { bundleSize, overBudget } from '../../scripts/deploy/bundle-size.ts'
import { codeFrom } from '../../scripts/deploy/source-map.ts'

const code = 'var far_far_far_far=1;var near=2\nframe();layout();order()'
const map = {
  sources: ['../node_modules/hono/src/a.ts', '../../src/orders/order.ts', 'src/edge/layout.tsx'],
  // Package from 0:0, order.ts from 0:22; layout.tsx from 1:0, order.ts again from 1:8.
  mappings: 'AAAA,sBCAA;ACAA,QDAA',
}

describe('the size of a bundle', () => {
  it('finds the code of a source wherever the bundler put it', () => {
    const order = codeFrom(code, map, (source) => source.endsWith('order.ts'))
    expect(order).toBe('var near=2\nlayout();order()\n')
  })

  it('tells our own code from the packages', () => {
    const { whole, own } = bundleSize(code, map)
    expect([whole.raw, own.raw]).toEqual([57, 'var near=2\nframe();layout();order()\n'.length])
  })

  it('is refused with a sentence when it is above the budget, or was not measured', () => {
    expect(overBudget(bundleSize(code, map))).toEqual([])
    const heavy = { raw: 9e6, gzip: 650 * 1024 }
    expect(overBudget({ whole: heavy, own: { raw: 1, gzip: 251 * 1024 } })).toEqual([
      'The bundle is 650.0 KB gzip; it may be 600.0 KB.',
      'Our own code is 251.0 KB gzip; it may be 250.0 KB.',
    ])
    expect(overBudget(bundleSize(code, { sources: [], mappings: '' }))).toHaveLength(1)
  })
})
