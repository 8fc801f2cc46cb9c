import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { version } from '../../node_modules/htmx.org/package.json'
import { hex, utf8 } from '../../src/kernel/bytes'
import {
  cutListScript,
  htmxScript,
  liveScript,
  photoScript,
  shrinkScript,
  stylesheet,
} from '../../src/web/assets'

// Not imported with ?raw: vitest empties stylesheets.
const css = readFileSync('public/app.css', 'utf8')
const ours = ['app.css', 'cut-list.js', 'photo.js', 'live.js']

describe('files that browsers keep for a year', () => {
  it('have an address that changes with their content: write this into src/web/assets.ts', async () => {
    const addresses = ours.map(async (file) => {
      const content = utf8(readFileSync(`public/${file}`, 'utf8'))
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
      return `/${file}?v=${hex(digest).slice(0, 8)}`
    })
    expect([stylesheet, cutListScript, photoScript, liveScript]).toEqual(
      await Promise.all(addresses),
    )
  })

  it('hold the htmx that is installed', () => {
    const installed = readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8')
    expect(readFileSync('public/htmx.min.js', 'utf8')).toBe(installed)
    expect(htmxScript).toBe(`/htmx.min.js?v=${version}`)
  })

  it('hold the library that makes photos small as it is installed', () => {
    const folder = 'node_modules/browser-image-compression'
    const installed = readFileSync(`${folder}/dist/browser-image-compression.js`, 'utf8')
    expect(readFileSync('public/image-compression.js', 'utf8')).toBe(installed)
    const { version: its } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    expect(shrinkScript).toBe(`/image-compression.js?v=${its}`)
  })

  it('are marked so in public/_headers', () => {
    const headers = readFileSync('public/_headers', 'utf8')
    for (const file of [...ours, 'htmx.min.js', 'image-compression.js']) {
      expect(headers).toContain(`/${file}\n  Cache-Control: public, max-age=31536000, immutable`)
    }
  })

  it('keep the stylesheet within 6 KB compressed', async () => {
    const zipped = new Blob([css]).stream().pipeThrough(new CompressionStream('gzip'))
    const { byteLength } = await new Response(zipped).arrayBuffer()
    expect(byteLength).toBeLessThanOrEqual(6 * 1024)
  })
})
