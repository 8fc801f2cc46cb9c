import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage, phoneSize } from './browser'
import { signIn } from './people'
import { type System, startSystem } from './system'

let system: System
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[system, browser] = await Promise.all([startSystem(), openBrowser()])
  ;({ page, complaints } = await openPage(browser, phoneSize))
  await signIn(page, system, '0700000001')
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const canary = 'GPS -1.2921 36.8219'

/** A photo of some megabytes as a phone takes it: its place in the world stands in its EXIF part. */
async function aPhoto(): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1800)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    const noise = pen.createImageData(2400, 1800)
    for (let i = 0; i < noise.data.length; i++) noise.data[i] = (i * 7919 + (i >> 7) * 31) % 256
    pen.putImageData(noise, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  })
  const plain = Buffer.from(base64, 'base64')
  const exif = Buffer.from(`Exif\0\0${canary}`, 'latin1')
  const part = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([plain.subarray(0, 2), part, exif, plain.subarray(2)])
}

describe('a photo that is chosen on a phone', () => {
  it('is made small before it is sent, and says nothing of where it was taken', async () => {
    const photo = await aPhoto()
    expect(photo.length).toBeGreaterThan(1024 * 1024)
    expect(photo.toString('latin1')).toContain(canary)
    await page.goto(`${system.app}/shop/catalogue/MKATE-400G`)
    const form = page.locator('form[data-shrinks]')
    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'POST') sent = request.postDataBuffer()?.length ?? 0
    })
    await form.locator('[name=photo]').setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: photo,
    })
    await form.locator('[data-frame] img').waitFor({ timeout: 20_000 })
    await form.locator('button').click()
    const shown = page.locator('img[src*="/media/"]').first()
    await shown.waitFor({ timeout: 20_000 })
    expect(sent).toBeLessThan(135 * 1024)
    const source = (await shown.getAttribute('src')) ?? ''
    const kept = Buffer.from(await (await fetch(new URL(source, system.app))).arrayBuffer())
    expect(kept.length).toBeGreaterThan(1000)
    expect(kept.length).toBeLessThanOrEqual(100 * 1024)
    expect(kept.toString('latin1')).not.toContain('GPS')
    expect(complaints).toEqual([])
  })
})

describe('the list of orders', () => {
  it('looks by itself while somebody looks at it, rests while nobody does, and looks at once again', async () => {
    await page.goto(`${system.app}/shop/orders`)
    let looks = 0
    const statuses: number[] = []
    page.on('response', (response) => {
      if (!response.url().includes('/shop/orders/latest')) return
      looks += 1
      statuses.push(response.status())
    })
    const turn = (hidden: boolean) =>
      page.evaluate((isHidden) => {
        const list = document.querySelector<HTMLElement>('[data-watch]')
        if (list) list.dataset.every = '1'
        Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
        dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await turn(false)
    await page.waitForTimeout(3300)
    expect(looks).toBeGreaterThanOrEqual(3)
    // Nothing is new, so nothing is sent.
    expect(new Set(statuses)).toEqual(new Set([204]))
    await turn(true)
    await page.waitForTimeout(300)
    looks = 0
    await page.waitForTimeout(2500)
    expect(looks).toBe(0)
    await turn(false)
    await page.waitForTimeout(700)
    expect(looks).toBeGreaterThanOrEqual(1)
    expect(complaints).toEqual([])
  })

  it('calls only who asked for it, and remembers that in this browser', async () => {
    await page.goto(`${system.app}/shop/orders`)
    const badge = page.locator('[data-alert=badge]')
    expect(await badge.isChecked()).toBe(false)
    await badge.evaluate((box: HTMLInputElement) => box.click())
    await page.reload()
    expect(await page.locator('[data-alert=badge]').isChecked()).toBe(true)
  })
})
