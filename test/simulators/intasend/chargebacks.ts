import { Hono } from 'hono'
import { z } from 'zod'
import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import type { Accounts } from './accounts'
import type { Callbacks } from './callbacks'
import { jsonBody } from './collection-routes'
import type { Collections } from './collections'
import { badRequest, notFound } from './errors'
import { invoiceBody } from './invoice-body'
import { decimal, nairobiTime } from './receipts'
import type { Account, Invoice } from './types'
import { type ListSettings, page, parsed } from './wallet-routes'
import type { Wallets } from './wallets'

export type Chargeback = {
  id: string
  owner: Account
  invoice: Invoice
  cents: number
  reason: string
  status: 'PENDING' | 'CANCELLED' | 'DISPUTED' | 'OVERDUE' | 'COMPLETED'
  createdAt: number
  updatedAt: number
}

const creation = z.object({
  invoice: z.string().min(1),
  amount: z.coerce.number().positive(),
  reason: z.string().min(1),
  reason_details: z.string().nullish(),
})

type Deps = {
  clock: SimulatorClock
  chance: Chance
  callbacks: Callbacks
  accounts: Accounts
  collections: Collections
  wallets: Wallets
  settings: ListSettings
}

/** A chargeback is a letter to IntaSend's staff: it stays pending until somebody there acts. */
export function createChargebacks(deps: Deps) {
  const { clock, chance, callbacks, accounts, collections, wallets, settings } = deps
  const chargebacks: Chargeback[] = []

  const routes = new Hono()
    .post('/api/v1/chargebacks/', async (c) => {
      const input = await jsonBody(c.req.raw)
      const owner = accounts.needSecret(c, input)
      const { invoice: id, amount, reason } = parsed(creation, input)
      const invoice = collections.find(id)
      if (!invoice || invoice.account !== owner) throw notFound('Invoice does not exist')
      const cents = Math.round(amount * 100)
      if (invoice.state !== 'COMPLETE' || cents > invoice.valueCents) {
        throw badRequest('Amount should not be more than the billed amount')
      }
      const now = clock.now()
      const chargeback: Chargeback = {
        id: chance.code(7),
        owner,
        invoice,
        cents,
        reason,
        status: 'PENDING',
        createdAt: now,
        updatedAt: now,
      }
      chargebacks.push(chargeback)
      return c.json(body(chargeback), 201)
    })
    .get('/api/v1/chargebacks/', (c) => {
      const owner = accounts.needSecret(c)
      return c.json(page(c, chargebacks.filter((one) => one.owner === owner).map(body), settings))
    })
    .get('/api/v1/chargebacks/:id/', (c) => {
      const owner = accounts.needSecret(c)
      const found = chargebacks.find(({ id }) => id === c.req.param('id'))
      if (found?.owner !== owner) throw notFound('Not found.')
      return c.json(body(found))
    })

  return {
    routes,
    all: () => chargebacks,
    resolve(id: string, status: 'COMPLETED' | 'CANCELLED' | 'DISPUTED'): void {
      const found = chargebacks.find((one) => one.id === id)
      if (found?.status !== 'PENDING') throw new Error(`no pending chargeback ${id}`)
      Object.assign(found, { status, updatedAt: clock.now() })
      const wallet = wallets.byId(found.invoice.walletId)
      if (status === 'COMPLETED' && wallet) {
        wallets.move(
          wallet,
          -found.cents,
          'ADJUSTMENT',
          `Refund ${found.invoice.id}`,
          found.invoice.id,
        )
      }
      callbacks.tell(found.owner, body(found))
    },
  }
}

const body = (chargeback: Chargeback) => ({
  chargeback_id: chargeback.id,
  invoice: { ...invoiceBody(chargeback.invoice, 'strings'), refundable: false },
  amount: decimal(chargeback.cents),
  reason: chargeback.reason,
  status: chargeback.status,
  resolution: null,
  staff_created: false,
  created_at: nairobiTime(chargeback.createdAt),
  updated_at: nairobiTime(chargeback.updatedAt, 9),
})
