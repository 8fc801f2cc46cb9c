import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { mayDo, navigation } from '../../src/web/navigation'
import { goTo, localPath, nothingNew, swapOr } from '../../src/web/respond'

const app = new Hono()
  .get('/saved', (c) => swapOr(c, '<p>saved</p>', '/list'))
  .get('/refused', (c) => swapOr(c, '<p>no</p>', () => c.text('whole page'), 422))
  .get('/moved', (c) => goTo(c, '/next'))
  .get('/poll', (c) => nothingNew(c))
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const htmx = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

describe('the answer to a form', () => {
  it('is a fragment for htmx and a redirect for a plain browser', async () => {
    const fragment = await ask('/saved', htmx)
    expect([fragment.status, await fragment.text()]).toEqual([200, '<p>saved</p>'])
    const plain = await ask('/saved')
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/list'])
  })

  it('is the whole page again when it was refused, or the fragment for htmx; 422 both', async () => {
    const fragment = await ask('/refused', htmx)
    expect([fragment.status, await fragment.text()]).toEqual([422, '<p>no</p>'])
    const plain = await ask('/refused')
    expect([plain.status, await plain.text()]).toEqual([422, 'whole page'])
  })

  it('is a whole page when htmx asks for one', async () => {
    const full = await ask('/saved', { ...htmx, 'HX-Request-Type': 'full' })
    expect(full.status).toBe(303)
  })

  it('moves the browser on in either way', async () => {
    expect((await ask('/moved')).headers.get('location')).toBe('/next')
    expect((await ask('/moved', htmx)).headers.get('hx-redirect')).toBe('/next')
    expect((await ask('/poll', htmx)).status).toBe(204)
  })
})

describe('a path to go back to', () => {
  it('is always one of our own', () => {
    const tricks = ['//evil.example', '/\\evil', '/a\\b', 'https://evil.example', '/a\nb', '', 'x']
    for (const trick of tricks) expect(localPath(trick, '/home')).toBe('/home')
    expect(localPath('/shop/orders?state=packed', '/home')).toBe('/shop/orders?state=packed')
  })

  it('is on our own origin whatever is typed', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', ':', '.', '@', '?', '#', 'a', '\t'),
    })
    fc.assert(
      fc.property(nasty, (typed) => {
        const resolved = new URL(localPath(typed, '/'), 'https://duka.example/sign-in')
        expect(resolved.origin).toBe('https://duka.example')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the navigation', () => {
  it('shows each role the places it may enter', () => {
    const seen = (role: Parameters<typeof mayDo>[0]) =>
      navigation.filter(({ needs }) => mayDo(role, needs)).map(({ section }) => section)
    expect(seen('owner')).toEqual([
      ...['today', 'orders', 'questions', 'catalogue', 'money', 'delivery', 'customers'],
      ...['insights', 'share', 'settings', 'more'],
    ])
    expect(seen('manager')).toEqual(seen('owner'))
    expect(seen('staff')).toEqual(['today', 'orders', 'questions', 'catalogue', 'share', 'more'])
    expect(seen('operator')).toEqual(['questions'])
    for (const role of ['rider', null] as const) expect(seen(role)).toEqual([])
  })
})
