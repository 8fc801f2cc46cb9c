import { describe, expect, it, vi } from 'vitest'
import { Failure, type FailureCode } from '../../src/kernel/failure'
import { aSite } from './a-site'

function failing(error: Error) {
  const site = aSite()
  site.app.get('/failing', () => {
    throw error
  })
  return site.browser()
}

describe('a failure', () => {
  it.each([
    ['NOT_FOUND', 404, 'This page is not here', 'Ukurasa huu haupo'],
    ['FORBIDDEN', 403, 'You may not do this', 'Huruhusiwi kufanya hivi'],
    ['CONFLICT', 409, 'Someone else changed this just now', 'Mtu mwingine amebadilisha hii'],
    ['PROVIDER_DOWN', 502, 'WhatsApp or M-Pesa is not answering', 'WhatsApp au M-Pesa haijibu'],
  ] as const)('%s is a page in the reader’s language', async (code, status, english, swahili) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const browser = failing(new Failure(code satisfies FailureCode, 'secret detail'))
    const en = await browser.get('/failing')
    const sw = await browser.get('/failing', { headers: { 'accept-language': 'sw' } })
    expect([en.status, sw.status]).toEqual([status, status])
    const pages = [await en.text(), await sw.text()]
    expect(pages[0]).toContain(english)
    expect(pages[1]).toContain(swahili)
    expect(pages.join()).not.toContain('secret detail')
  })

  it('is a notice at the top of the page for htmx', async () => {
    const browser = failing(new Failure('CONFLICT', 'x'))
    const answer = await browser.get('/failing', { htmx: true })
    expect(answer.status).toBe(409)
    expect(answer.headers.get('hx-retarget')).toBe('#notices')
    expect(await answer.text()).toMatch(/^<div class="notice bad" role="alert">/)
  })

  it('that is a bug tells its number and nothing else, and is logged with it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const answer = await failing(new TypeError('customers.phone is undefined')).get('/failing')
    expect(answer.status).toBe(500)
    const page = await answer.text()
    const number = answer.headers.get('x-request-id') ?? '-'
    expect(page).toContain(`give this number: ${number}`)
    expect(page).not.toContain('customers')
    expect(log).toHaveBeenCalledWith(
      'a request failed',
      expect.objectContaining({ requestId: number }),
    )
  })

  it('of a setting names the setting and never its value', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const answer = await aSite({ SESSION_KEY: 'too-short' }).browser().get('/')
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).toContain('SESSION_KEY must be 32 bytes in base64')
    expect(text).not.toContain('too-short')
    expect(log).toHaveBeenCalled()
  })

  it('of an address nobody has is a page too', async () => {
    const answer = await aSite().browser().get('/wp-login.php')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('This page is not here')
  })
})
