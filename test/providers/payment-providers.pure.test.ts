import { describe } from 'vitest'
import type { Token } from '../../src/providers/daraja/port'
import { createPayments } from '../../src/providers/payments/payments'
import type { PaymentAccount } from '../../src/providers/payments/port'
import type { Simulators } from '../simulators/index.ts'
import { type Bench, itIsAPaymentProvider, newSims } from './payment-provider.contract'

/** A shelf for one token, as the database keeps it for all isolates. */
function aShelf() {
  const shelf: { token: Token | null } = { token: null }
  return {
    read: async (usable: (token: Token) => boolean) =>
      shelf.token && usable(shelf.token) ? shelf.token : null,
    keep: async (token: Token) => {
      shelf.token = token
    },
  }
}

const paymentsOf = (sims: Simulators) =>
  createPayments({
    intasendUrl: undefined,
    darajaUrl: undefined,
    fetch: (input, init) => sims.fetch(input, init),
    clock: () => sims.clock.now(),
  })

function intasend(): Bench {
  const sims = newSims()
  const account: PaymentAccount = {
    provider: 'intasend',
    environment: 'sandbox',
    publishableKey: 'ISPubKey_test_demo-njeri',
    secretKey: 'ISSecretKey_test_demo-njeri',
  }
  const wrong = { ...account, publishableKey: 'ISPubKey_test_no', secretKey: 'ISSecretKey_test_no' }
  return {
    sims,
    sim: sims.intasend,
    paths: { push: 'mpesa-stk-push', status: 'payment/status' },
    provider: (keys) => paymentsOf(sims)(keys === 'wrong' ? wrong : account),
    newestId: () => sims.intasend.invoices().at(-1)?.id ?? '',
    lists: true,
  }
}

function daraja(kind: 'till' | 'paybill'): Bench {
  const sims = newSims()
  const shelves = { right: aShelf(), wrong: aShelf() }
  const account: PaymentAccount = {
    provider: 'daraja',
    environment: 'sandbox',
    shortcode: kind === 'till' ? '600111' : '600222',
    till: kind === 'till' ? '5550123' : null,
    consumerKey: `dev-${kind}-key`,
    consumerSecret: `dev-${kind}-secret`,
    passkey: `dev-${kind}-passkey`,
    tokens: shelves.right,
  }
  const wrong = { ...account, consumerSecret: 'no', tokens: shelves.wrong }
  return {
    sims,
    sim: sims.daraja,
    paths: { push: 'processrequest', status: 'stkpushquery' },
    provider: (keys) => paymentsOf(sims)(keys === 'wrong' ? wrong : account),
    newestId: () => sims.daraja.pushes().at(-1)?.checkoutId ?? '',
    lists: false,
  }
}

describe('IntaSend', () => itIsAPaymentProvider(intasend))
describe('Daraja with a Till', () => itIsAPaymentProvider(() => daraja('till')))
describe('Daraja with a Paybill', () => itIsAPaymentProvider(() => daraja('paybill')))
