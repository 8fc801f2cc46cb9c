import { describe, expect, it } from 'vitest'
import { utf8 } from '../../src/kernel/bytes'
import { parseKraPin } from '../../src/kernel/kra-pin'
import { noCents, shillings } from '../../src/kernel/money'
import { maskedCode, standingOf } from '../../src/receipts/receipt'
import { readReceiptCode, receiptCode } from '../../src/receipts/receipt-address'
import { createKeyedHash } from '../../src/sealing/keyed-hash'

const ours = createKeyedHash(utf8('k'.repeat(32)))
const others = createKeyedHash(utf8('x'.repeat(32)))
const name = { shopCode: 'NJERI', order: 12, receipt: 31 }

describe('the address of a receipt', () => {
  it('names shop, order and receipt, and ends in letters that only our key makes', async () => {
    const code = await receiptCode(ours, name)
    expect(code).toMatch(/^NJERI-12-31-[0-9bcdfghjkmnpqrstvwxyz]{8}$/)
    expect(await receiptCode(ours, name)).toBe(code)
    expect(await receiptCode(others, name)).not.toBe(code)
    expect(await readReceiptCode(ours, code)).toEqual({ name, code })
    expect(await readReceiptCode(others, code)).toBeNull()
  })

  it('cannot be counted up: the letters of one receipt open no other', async () => {
    const letters = (await receiptCode(ours, name)).slice(-8)
    for (const wrong of ['NJERI-12-32', 'NJERI-13-31', 'NJERX-12-31', 'NJERI-123-1']) {
      expect(await readReceiptCode(ours, `${wrong}-${letters}`)).toBeNull()
    }
  })

  it('is read however it is copied: small letters, spaces, an o for a 0', async () => {
    const numbered = Array.from({ length: 40 }, (_, receipt) => ({ ...name, receipt }))
    const codes = await Promise.all(numbered.map((one) => receiptCode(ours, one)))
    const code = codes.find((one) => one.slice(-8).includes('0') && one.slice(-8).includes('1'))
    if (!code) throw new Error('one of forty has a 0 and a 1')
    const head = code.slice(0, -8)
    const misread = code.slice(-8).replaceAll('0', 'O').replaceAll('1', 'l')
    for (const typed of [
      code.toLowerCase(),
      code.toUpperCase(),
      ` ${code.replaceAll('-', ' ')} `,
      code.replaceAll('-', '–'),
      head + misread,
    ]) {
      expect((await readReceiptCode(ours, typed))?.code).toBe(code)
    }
  })

  it.each(['', 'NJERI', 'NJERI-12', 'NJERI-12-31-', `NJERI-${'9'.repeat(40)}-1-k7qm2x9t`, '%00'])(
    'is not %s',
    async (typed) => expect(await readReceiptCode(ours, typed)).toBeNull(),
  )
})

describe('a KRA PIN', () => {
  it.each(['A123456789B', 'a123456789b', 'A 123 456 789 B', 'P051-234567-X'])(
    'may be typed as %s',
    (typed) => expect(parseKraPin(typed)).toMatch(/^[AP]\d{9}[BX]$/),
  )
  it.each([
    '',
    'A12345678B',
    'A1234567890B',
    '1234567890B',
    'A12345678OB',
    'A123456789',
    'AB23456789C',
  ])('is not %s', (typed) => expect(parseKraPin(typed)).toBeNull())
})

describe('where the money of a receipt stands', () => {
  const amount = shillings(640)
  const gone = {
    amount,
    counts: noCents,
    aside: noCents,
    returning: noCents,
    returned: noCents,
  }
  const still = { ...gone, counts: amount }
  it('counts, unless it waits for the shop, was put elsewhere or went back', () => {
    expect(standingOf(still)).toEqual({ state: 'counts' })
    expect(standingOf({ ...gone, aside: amount })).toEqual({ state: 'set_aside' })
    expect(standingOf(gone)).toEqual({ state: 'elsewhere' })
    const part = shillings(40)
    expect(standingOf({ ...still, returning: part })).toEqual({
      state: 'returning',
      returned: part,
    })
    expect(standingOf({ ...still, returned: part })).toEqual({
      state: 'part_returned',
      returned: part,
    })
    expect(standingOf({ ...gone, returned: amount })).toEqual({
      state: 'returned',
      returned: amount,
    })
  })
  it('shows of an M-Pesa code what can be compared, not what can be claimed', () => {
    expect(maskedCode('UKK4R7T2XQ')).toBe('UKK•••••XQ')
    expect(maskedCode('AB12')).toBe('••••')
  })
})
