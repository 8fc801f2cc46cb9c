import { describe, expect, it } from 'vitest'
import { type Poster, printables } from '../../src/share/poster'
import { posterPdf } from '../../src/share/poster-pdf'
import { pdfPages, pdfWords } from '../support/pdf-words'

const madeAt = Date.UTC(2026, 10, 23)
const poster = (change: Partial<Poster> = {}): Poster => ({
  size: 'a4',
  language: 'en',
  link: 'https://wa.me/254700000000?text=NJERI%20poster',
  name: 'Mama Njeri Grocers',
  code: 'NJERI',
  headline: 'Order on WhatsApp',
  scan: 'Scan with your phone’s camera',
  orSend: 'or send',
  to: 'to 0700 000 000 on WhatsApp',
  pay: 'Pay with M-Pesa',
  fold: 'Fold here',
  web: 'dukabot.app/s/NJERI',
  ...change,
})

describe('a poster', () => {
  it('says how to order, and is one page of a few kilobytes in every size', async () => {
    for (const size of printables) {
      const file = await posterPdf(poster({ size }), madeAt)
      expect(file.byteLength).toBeLessThan(12 * 1024)
      expect(await pdfPages(file)).toHaveLength(1)
    }
    expect(await pdfWords(await posterPdf(poster(), madeAt))).toMatchInlineSnapshot(`
      "Mama Njeri Grocers
      Order on WhatsApp
      Scan with your phone’s camera
      or send
      NJERI
      to 0700 000 000 on WhatsApp
      Pay with M-Pesa
      dukabot.app/s/NJERI"
    `)
  })

  it('is as large as its paper', async () => {
    const box = async (size: Poster['size']) => {
      const file = new TextDecoder('windows-1252').decode(await posterPdf(poster({ size }), madeAt))
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(file) ?? []
      return [Number(width), Number(height)].map((points) => Math.round((points * 25.4) / 72))
    }
    expect(await box('a4')).toEqual([210, 297])
    expect(await box('a5')).toEqual([148, 210])
    expect(await box('a6')).toEqual([105, 148])
    expect(await box('card')).toEqual([210, 297])
  })

  it('stands on the counter with the same words on both faces', async () => {
    const [lines = []] = await pdfPages(await posterPdf(poster({ size: 'card' }), madeAt))
    const [fold, ...faces] = lines
    expect(fold).toBe('Fold here')
    expect(faces.slice(0, faces.length / 2)).toEqual(faces.slice(faces.length / 2))
  })

  it('keeps every word of a long name', async () => {
    const name = 'The Very Long Name of a Hardware and General Supplies Shop'
    const [lines = []] = await pdfPages(await posterPdf(poster({ name, size: 'a6' }), madeAt))
    expect(lines.slice(0, 2).join(' ')).toBe(name)
    const one = 'X'.repeat(60)
    const [cut = []] = await pdfPages(await posterPdf(poster({ name: one }), madeAt))
    expect(cut.join('').startsWith(one)).toBe(true)
  })
})
