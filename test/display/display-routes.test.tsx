import { describe, expect, it } from 'vitest'
import { aWorker } from '../shops/a-worker'

describe('the display page', () => {
  it('keeps a choice in this browser alone and shows every page by it', async () => {
    const { browser } = await aWorker('staff')
    expect(await (await browser.get('/shop/display')).text()).not.toContain('data-theme')
    const choice = { theme: 'dark', spacing: 'close', contrast: 'auto' }
    const saved = await browser.post('/shop/display', choice)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/shop/display?saved'])
    const page = await (await browser.get('/shop/orders')).text()
    expect(page).toMatch(/<html lang="en" data-theme="dark" data-spacing="close">/)
    expect(await (await browser.get('/s/NJERI')).text()).not.toContain('data-theme')
  })
  it('asks again for a choice that does not exist', async () => {
    const { browser } = await aWorker('staff')
    const asked = await browser.post('/shop/display', { theme: 'pink', spacing: 'roomy' })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('aria-invalid="true"')
    expect(browser.cookies.has('look')).toBe(false)
  })
})

describe('the styleguide', () => {
  it('is there where DukaBot is developed, and nowhere else', async () => {
    const { browser } = await aWorker('staff')
    expect((await browser.get('/shop/styleguide')).status).toBe(200)
    const live = await aWorker('staff', undefined, { PUBLIC_URL: 'https://dukabot.example' })
    expect((await live.browser.get('/shop/styleguide')).status).toBe(404)
  })
})
