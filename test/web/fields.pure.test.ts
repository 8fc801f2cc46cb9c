import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { messagesIn } from '../../src/i18n/messages'
import { shillings } from '../../src/kernel/money'
import * as field from '../../src/web/fields'
import { checkForm, withError } from '../../src/web/form'

const [en, sw] = [messagesIn('en'), messagesIn('sw')]
const price = field.money({ least: shillings(1), most: shillings(100_000) })

const check = (schema: z.ZodType, typed: string | undefined, t = en) => {
  const form = checkForm(typed === undefined ? {} : { it: typed }, z.object({ it: schema }), t)
  return form.ok ? form.value : form.errors
}

describe('a price', () => {
  it.each([
    ['1250', 1250],
    ['1,250', 1250],
    ['1 250', 1250],
    ['KES 1,250', 1250],
    ['ksh. 80', 80],
    ['80/=', 80],
    ['80.00', 80],
  ])('may be typed as %s', (typed, whole) => {
    expect(check(price, typed)).toEqual({ it: shillings(whole) })
  })

  it.each(['80.50', '1,2', '12,50', '-5', '1e3', 'mia', '٣', '80 bob'])('is not %s', (typed) => {
    expect(check(price, typed)).toEqual({ it: 'Write whole shillings, like 1,250.' })
  })

  it('keeps between its bounds, and names them', () => {
    expect(check(price, '0')).toEqual({ it: 'From KES 1 to KES 100,000.' })
    expect(check(price, '100,001', sw)).toEqual({ it: 'Kuanzia KES 1 hadi KES 100,000.' })
  })

  it('survives anything typed, with whole shillings or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = check(price, typed)
        const { it: result } = read as { it: unknown }
        if (typeof result === 'number') expect(result % 100).toBe(0)
        else expect(result).toMatch(/\.$/)
      }),
    )
  })
})

describe('text', () => {
  const name = field.text({ least: 2, most: 10 })

  it('loses its outer spaces and what no keyboard makes', () => {
    expect(check(name, '  Mama\u0000 Nj\u202eeri\u200f ')).toEqual({ it: 'Mama Njeri' })
  })

  it.each([
    [undefined, en, 'Please fill this in.'],
    ['   ', en, 'Please fill this in.'],
    ['x', en, 'This is too short: at least 2 characters.'],
    ['x'.repeat(11), en, 'This is too long: at most 10 characters.'],
    ['x'.repeat(11), sw, 'Ni ndefu mno: herufi zisizozidi 10.'],
  ])('%j is answered in the reader’s language', (typed, t, sentence) => {
    expect(check(name, typed, t)).toEqual({ it: sentence })
  })
})

describe('other fields', () => {
  it('read phones, e-mails, numbers, choices and ticks', () => {
    expect(check(field.phone(), '+254 712-345 678')).toEqual({ it: '254712345678' })
    expect(check(field.phone(), '0812345678')).toEqual({ it: en.web.faults.phone })
    expect(check(field.email(), ' grace@njeri.co.ke ')).toEqual({ it: 'grace@njeri.co.ke' })
    expect(check(field.email(), 'grace@')).toEqual({ it: en.web.faults.email })
    expect(check(field.wholeNumber({ least: 1, most: 9 }), '7')).toEqual({ it: 7 })
    expect(check(field.wholeNumber({ least: 1, most: 9 }), '10')).toEqual({ it: 'From 1 to 9.' })
    expect(check(field.wholeNumber({ least: 1, most: 9 }), '7.5')).toEqual({
      it: en.web.faults.number,
    })
    expect(check(field.oneOf(['en', 'sw']), 'fr')).toEqual({ it: en.web.faults.choose })
    expect(check(field.ticked(), undefined)).toEqual({ it: false })
    expect(check(field.optionalText({ most: 5 }), undefined)).toEqual({ it: '' })
  })
})

describe('a form that is refused', () => {
  it('keeps every value and says one sentence a field', () => {
    const schema = z.object({
      price,
      code: z
        .string()
        .max(3)
        .regex(/^[A-Z]+$/),
    })
    const form = checkForm({ price: 'x', code: 'abcd' }, schema, en)
    expect(form).toMatchObject({ ok: false, values: { price: 'x', code: 'abcd' } })
    expect(Object.keys(form.errors)).toEqual(['price', 'code'])
    expect(withError(form, 'code', 'Taken.').errors.code).toBe('Taken.')
  })
})
