import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLine, type Unread } from '../../src/price-lists/price-line'
import {
  longestList,
  mostLines,
  type ReadLine,
  readPriceList,
} from '../../src/price-lists/price-list'

const goods = (line: string) => {
  const read = readLine(line)
  return read.kind === 'goods' ? [read.name, read.price / 100, read.stock] : read.why
}
const shown = (line: ReadLine): string => {
  if (line.kind === 'heading') return `== ${line.category}`
  if (line.kind === 'unread') return `?? ${line.why}: ${line.name}`
  return `${line.name}: ${line.price / 100}${line.stock === null ? '' : ` x${line.stock}`}`
}
const readAs = (text: string) => readPriceList(text).lines.map(shown)

describe('a line of a price list', () => {
  it.each<[string, string, number, number?]>([
    ['Unga 2kg 180', 'Unga 2kg', 180],
    ['Sukari 1kg - 160/=', 'Sukari 1kg', 160],
    ['maziwa 500ml @60', 'Maziwa 500ml', 60],
    ['mkate ... KSh 65', 'Mkate', 65],
    ['mkate.......65', 'Mkate', 65],
    ['Rice 1kg – Kshs. 190/- x20', 'Rice 1kg', 190, 20],
    ['Ndengu 1 kg: 200', 'Ndengu 1 kg', 200],
    ['Omo 500 g 150 bob', 'Omo 500 g', 150],
    ['Tomatoes 100 per kg', 'Tomatoes per kg', 100],
    ['Nyama 600/kg', 'Nyama per kg', 600],
    ['Eggs, tray of 30 - 450', 'Eggs, tray of 30', 450],
    ['Tissue 4 pack 140 (stock 12)', 'Tissue 4 pack', 140, 12],
    ['Dress 1,500', 'Dress', 1500],
    ['Shoes size 42 2500', 'Shoes size 42', 2500],
    ['Shoes sizes 40-45 @ 2,500', 'Shoes sizes 40-45', 2500],
    ['Jogoo 2 - 180', 'Jogoo 2', 180],
    ['Jogoo 2 - 180/=', 'Jogoo 2', 180],
    ['Handbag ksh 1.5k', 'Handbag', 1500],
    ['Diary 2027 350', 'Diary 2027', 350],
    ['A4 paper 500 sheets 650', 'A4 paper 500 sheets', 650],
    ['7up 500ml 60', '7up 500ml', 60],
    ['Sugar 1/2kg 85', 'Sugar 1/2kg', 85],
    ['TV 43" 25000', 'TV 43"', 25_000],
    ['Milk 60 each', 'Milk', 60],
    ['Mkate 65 tu', 'Mkate', 65],
    ['ndizi bei 10', 'Ndizi', 10],
    ['Bei ni 60 maembe', 'Maembe', 60],
    ['Nguo kwa 500', 'Nguo', 500],
    ['Soda 60.00', 'Soda', 60],
    ['Unga\t180', 'Unga', 180],
    ['Pampers M 40pcs 1200 x 5', 'Pampers M 40pcs', 1200, 5],
    ['Sim card 50 zimebaki 7', 'Sim card', 50, 7],
    ['Coke 2L 220, in stock 14', 'Coke 2L', 220, 14],
    ['Omo 500 powder 150', 'Omo 500 powder', 150],
    ['Airtime 10% off 100', 'Airtime 10% off', 100],
    ['Mayai - moja @17', 'Mayai - moja', 17],
  ])('%s', (line, name, price, stock) => {
    expect(goods(line)).toEqual([name, price, stock ?? null])
  })
  it.each<[string, Unread]>([
    ['Sugar', 'NO_PRICE'],
    ['Unga 2kg', 'NO_PRICE'],
    ['180 Unga 2kg', 'NO_PRICE'],
    ['Handbag 1.5k', 'NO_PRICE'],
    ['Diary 2027', 'NO_PRICE'],
    ['Soda 0', 'NO_PRICE'],
    ['Jogoo 2 180', 'SEVERAL_PRICES'],
    ['Dress 1500-2000', 'SEVERAL_PRICES'],
    ['Dress 1500 - 2000', 'SEVERAL_PRICES'],
    ['Dress KSh 1500 - 2000', 'SEVERAL_PRICES'],
    ['Unga\t180\t20', 'SEVERAL_PRICES'],
    ['Gas 6kg 1200, 13kg 2400', 'SEVERAL_PRICES'],
    ['Gas 6kg 1200 / 13kg 2400', 'SEVERAL_PRICES'],
    ['Was KSh 200 now KSh 150', 'SEVERAL_PRICES'],
    ['Soda 12.50', 'CENTS'],
    ['Dress 1.500', 'CENTS'],
    ['Car 2500000', 'TOO_DEAR'],
    ['KSh 65', 'NO_NAME'],
    [`${'Long name '.repeat(12)}65`, 'NAME_TOO_LONG'],
    ['Till 522522', 'NOT_GOODS'],
    ['Lipa na M-Pesa paybill 247247', 'NOT_GOODS'],
    ['Call 0712 345 678', 'NOT_GOODS'],
    ['WhatsApp +254712345678', 'NOT_GOODS'],
    ['Delivery 200', 'NOT_GOODS'],
    ['Updated 12/10/2026', 'NOT_GOODS'],
    ['Prices from 3 Oct', 'NOT_GOODS'],
  ])('%s is not read: %s', (line, why) => expect(goods(line)).toBe(why))
})

describe('a whole list', () => {
  it('has categories in capitals, in stars, with a colon, or alone above goods', () => {
    const list = `MAMA NJERI PRICE LIST

*FLOUR*
• Unga 2kg 180

Drinks
Soda 70
Maji

Vitu vya nyumbani:
1. Bar soap 165/=
2) Matches 10

== Soaps and detergents for the house ==
SUGAR AND SALT
✅ Salt 30`
    expect(readAs(list)).toEqual([
      '?? NOT_GOODS: MAMA NJERI PRICE LIST',
      '== Flour',
      'Unga 2kg: 180',
      '== Drinks',
      'Soda: 70',
      '?? NO_PRICE: Maji',
      '== Vitu vya nyumbani',
      'Bar soap: 165',
      'Matches: 10',
      '== Soaps and detergents',
      '== Sugar and salt',
      'Salt: 30',
    ])
  })
  it('is read as it was forwarded, with names, times and rubbish', () => {
    const list = `[12/10, 09:15] Mama Njeri: Ngano 2kg 210
12/10/2026, 09:16 - Mama Njeri: Salt 30
-----
👉👉 *Karibu sana!*
*Mafuta* 1L _320_`
    expect(readAs(list)).toEqual(['Ngano 2kg: 210', 'Salt: 30', '== Karibu sana', 'Mafuta 1L: 320'])
  })
  it('may stand on one line', () => {
    expect(readAs('Unga 180, Sukari 1kg 1,600; Maziwa 60')).toEqual([
      'Unga: 180',
      'Sukari 1kg: 1600',
      'Maziwa: 60',
    ])
  })
  it('is taken a piece at a time', () => {
    const lines = Array.from(
      { length: mostLines + 10 },
      (_, n) => `Bidhaa namba ${n} - ${n + 60}/=`,
    )
    const { lines: read, rest } = readPriceList(lines.join('\n'))
    expect(read).toHaveLength(mostLines)
    expect(readPriceList(rest).lines).toHaveLength(10)
  })
})

describe('any text at all', () => {
  const word = fc.constantFrom(
    ...['Unga', '2kg', '180', '1,250', '12.50', '@', 'KSh', '/=', '-', 'x', 'x20', '...', 'size'],
    ...[
      'FLOUR',
      ':',
      '*',
      '2027',
      '0712345678',
      'k',
      'for',
      'per',
      'kg',
      ',',
      '|',
      '\t',
      '1/2',
      '•',
    ],
  )
  const line = fc.oneof(
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 9 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const list = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))

  it('never makes up a price: its digits stand in the line', () => {
    fc.assert(
      fc.property(list, (text) => {
        for (const read of readPriceList(text).lines) {
          if (read.kind !== 'goods') continue
          const price = read.price / 100
          const numbers = (read.text.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((digits) => {
            const plain = Number(digits.replaceAll(',', ''))
            return [plain, plain * 1000]
          })
          expect(numbers.some((number) => Math.abs(number - price) < 1e-6)).toBe(true)
          expect(price >= 1 && price <= 250_000 && Number.isInteger(price)).toBe(true)
          expect(read.name.length).toBeLessThanOrEqual(80)
          expect(read.stock === null || Number.isSafeInteger(read.stock)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
  it('is accounted for line by line, in order, within bounds', () => {
    fc.assert(
      fc.property(list, (text) => {
        const { lines } = readPriceList(text)
        expect(lines.every(({ line: n }, i) => n >= (lines[i - 1]?.line ?? 1))).toBe(true)
        const numbered = new Set(lines.map(({ line: n }) => n))
        for (const [i, typed] of text.split(/\r\n|\r|\n/).entries()) {
          const says = /[a-zA-Z]{2}/.test(typed.replace(/\p{Extended_Pictographic}/gu, ''))
          if (says && !/^\[.*\]|^\d+\//.test(typed)) expect(numbered.has(i + 1)).toBe(true)
        }
      }),
    )
    expect(readPriceList('Unga 180\n'.repeat(longestList)).lines).toHaveLength(mostLines)
    expect(readPriceList(`${'9 '.repeat(20_000)}`).lines.length).toBeLessThanOrEqual(1)
  })
  it('reads what was written plainly', () => {
    const name = fc
      .array(fc.constantFrom('Unga', 'sukari', 'Maziwa', 'brown', '2kg', '500 ml', 'size 42'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => ['Bidhaa', ...words].join(' '))
    const price = fc.integer({ min: 1, max: 250_000 }).filter((n) => n < 2020 || n > 2039)
    const written = fc.constantFrom<(n: number) => string>(
      (n) => `${n}`,
      (n) => `- ${n}/=`,
      (n) => `@${n}`,
      (n) => `... KSh ${n.toLocaleString('en')}`,
      (n) => `: ${n} bob`,
    )
    fc.assert(
      fc.property(name, price, written, (called, shillings, write) => {
        expect(goods(`${called} ${write(shillings)}`)).toEqual([called, shillings, null])
      }),
    )
  })
})
