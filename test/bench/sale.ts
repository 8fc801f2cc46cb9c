import { type Counts, type Market, openMarket } from './market.ts'
import { pause } from './messages.ts'
import { signedIn } from './owner.ts'
import { atMost, type Finding } from './report.ts'

// design.md section 7.
const mostTrips = { browsing: 0, checkout: 3, callback: 2 }
const mostRows = 45

/** One sale of two lines from the link to the door, as D1 sees it. */
export async function sale(): Promise<Finding[]> {
  const market = await openMarket()
  try {
    const owner = await signedIn(market.app, market.code)
    const warm = market.customer('0712000001')
    await warm.say('NJERI', 'lugha', '2', 'unga 2', 'lipa', '1', 'Lango la bluu', '1', '1')
    // A shop's first order of a night is kept for its owners; this is none of the first.
    market.sims.intasend.pay(warm.phone)
    await market.settle()
    await pause(2500)
    await market.counts()

    const browsing = await browse(market)
    const { checkout, waiting, callback, notices, phone } = await buy(market)
    const steps = await deliver(market, owner)
    const told = market.sims.whatsapp.chatOf(phone).filter(({ from }) => from === 'business')
    const all = [checkout, waiting, callback, notices, steps]
    const rows = all.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0)
    if (told.length < 4) throw new Error('the customer was not told of the sale')
    return [
      atMost(mostTrips.browsing, {
        name: 'D1 round trips of a browsing and basket turn',
        ours: browsing.roundTrips,
        unit: '',
        details: browsing.statements,
      }),
      atMost(mostTrips.checkout, {
        name: 'D1 round trips of a checkout',
        ours: checkout.roundTrips,
        unit: '',
        details: checkout.statements,
      }),
      atMost(mostTrips.callback, {
        name: 'D1 round trips of a payment callback',
        ours: callback.roundTrips,
        unit: '',
        details: callback.statements,
      }),
      atMost(mostRows, {
        name: 'rows written by a paid, delivered order of two lines',
        ours: rows,
        unit: '',
        details: all.flatMap(({ statements }) => statements).filter(writes),
      }),
    ]
  } finally {
    await market.close()
  }
}

const writes = (statement: string) => !/^[0?] /.test(statement)

async function browse(market: Market): Promise<Counts> {
  const customer = market.customer('0712000002')
  await customer.say('NJERI')
  await market.counts()
  await customer.say('menu', '1', 'unga 2', 'basket', 'maziwa 3')
  return market.counts()
}

/** The order, IntaSend's news that the payer is busy, that of the money, and the notice of it. */
async function buy(market: Market) {
  const customer = market.customer('0712000003')
  await customer.say('NJERI', 'lugha', '2', 'unga 2 na maziwa 3', 'lipa', '1', 'Lango la bluu', '1')
  await market.counts()
  const { intasend } = market.sims
  Object.assign(intasend.settings, { callbacks: 'late', lateMs: 1500 })
  await customer.say('1')
  const checkout = await market.counts()
  await market.sims.advance(3000)
  const waiting = await market.counts()

  intasend.settings.callbacks = 'normal'
  intasend.pay(customer.phone)
  const callback = await market.counts()
  await pause(2500)
  return { checkout, waiting, callback, notices: await market.counts(), phone: customer.phone }
}

async function deliver(market: Market, owner: Awaited<ReturnType<typeof signedIn>>) {
  const list = await owner.get('/shop/orders')
  const [, id] = /\/shop\/orders\/(ord_[\w-]+)/.exec(list.html) ?? []
  for (const step of ['packing', 'dispatch', 'completion']) {
    const { status } = await owner.post(`/shop/orders/${id}/${step}`, { reason: 'known' })
    if (status !== 303) throw new Error(`${step} answered ${status}`)
  }
  await pause(2500)
  return market.counts()
}
