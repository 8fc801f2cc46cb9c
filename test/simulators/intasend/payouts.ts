import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import type { Handsets } from '../handsets'
import type { Callbacks } from './callbacks'
import { payee } from './collections'
import { batchBody } from './payout-body'
import { createReceipts } from './receipts'
import type { Account, Wallet } from './types'
import type { Wallets } from './wallets'

export const CHARGE_CENTS = 10_00

/** What becomes of one beneficiary. `stuck` is TF104, which is not a failure; `unknown` is TF105. */
export type LegOutcome = 'paid' | 'failed' | 'refused_at_once' | 'stuck' | 'unknown' | 'observed'

const bySuffix: Record<string, LegOutcome> = {
  '9101': 'failed',
  '9102': 'refused_at_once',
  '9103': 'stuck',
  '9104': 'unknown',
  '9105': 'observed',
}

const finalCodes: Record<LegOutcome, { code: string; words: string }> = {
  paid: { code: 'TS100', words: 'Successful' },
  failed: { code: 'TF106', words: 'Unsuccessful' },
  refused_at_once: { code: 'TF103', words: 'Initiation failed' },
  stuck: { code: 'TF104', words: 'Processing (FLTRSLT)' },
  unknown: { code: 'TF105', words: 'Outcome unknown' },
  observed: { code: 'TH107', words: 'Under observation' },
}

export type Leg = {
  id: string
  account: string
  name: string
  cents: number
  narrative: string
  code: string
  words: string
  outcome: LegOutcome
  reference: string | null
  request: string
}

export type Batch = {
  trackingId: string
  fileId: string
  nonce: string
  owner: Account
  wallet: Wallet
  provider: string
  reference: string | null
  callbackUrl: string
  code: string
  words: string
  legs: Leg[]
  createdAt: number
  updatedAt: number
}

export type LegInput = { account: string; name: string; cents: number; narrative: string }
export type BatchInput = Pick<
  Batch,
  'owner' | 'wallet' | 'provider' | 'reference' | 'callbackUrl'
> & {
  legs: LegInput[]
  needsApproval: boolean
}

type Deps = {
  clock: SimulatorClock
  chance: Chance
  callbacks: Callbacks
  wallets: Wallets
  handsets: Handsets
}

export type Payouts = ReturnType<typeof createPayouts>

/** Send-money: a batch with its own state, and each beneficiary with another. */
export function createPayouts({ clock, chance, callbacks, wallets, handsets }: Deps) {
  const batches: Batch[] = []
  const scripted = new Map<string, LegOutcome>()
  const receiptAt = createReceipts(chance)

  function enter(batch: Batch, code: string, words: string): void {
    Object.assign(batch, { code, words, updatedAt: clock.now() })
    callbacks.tell(batch.owner, batchBody(batch, reserved(batch.wallet)), {
      alsoTo: batch.callbackUrl,
    })
  }

  const isOpen = ({ code }: Batch) => code === 'BP104' || code === 'BP109'
  const undecided = ({ code }: Leg) => code === 'TP101' || code === 'TP102'

  /** Money promised but not gone yet. */
  function reserved(wallet: Wallet): number {
    return batches
      .filter((batch) => batch.wallet === wallet && isOpen(batch))
      .flatMap((batch) => batch.legs.filter(undecided))
      .reduce((sum, { cents }) => sum + cents + CHARGE_CENTS, 0)
  }

  function decide(batch: Batch, leg: Leg, outcome: LegOutcome): void {
    Object.assign(leg, finalCodes[outcome])
    // An unknown outcome has left the wallet: only support can say whether it arrived.
    if (outcome !== 'paid' && outcome !== 'unknown') return
    wallets.move(batch.wallet, -leg.cents, 'PAYOUT', leg.narrative)
    wallets.move(batch.wallet, -CHARGE_CENTS, 'CHARGE', `Payout fee ${leg.id}`)
    if (outcome === 'paid') {
      leg.reference = receiptAt(clock.now())
      handsets.received(leg.account, leg.reference, leg.cents, payee)
    }
  }

  function start(batch: Batch): void {
    const total = batch.legs.reduce((sum, { cents }) => sum + cents + CHARGE_CENTS, 0)
    const free = batch.wallet.cents - reserved(batch.wallet)
    batch.code = 'BP104'
    batch.words = 'Confirming balance'
    clock.after(1_000, () => {
      if (free < total) {
        for (const leg of batch.legs) Object.assign(leg, { code: 'TC108', words: 'Cancelled' })
        enter(batch, 'BF105', 'Failed checking balance')
        return
      }
      for (const leg of batch.legs.filter(undecided)) leg.code = 'TP102'
      enter(batch, 'BP109', 'Sending payment')
      clock.after(2_000, () => finish(batch))
    })
  }

  function finish(batch: Batch): void {
    for (const leg of batch.legs.filter(undecided)) decide(batch, leg, leg.outcome)
    enter(batch, 'BC100', 'Completed')
  }

  return {
    reserved,
    all: () => batches,
    find: (owner: Account, trackingId: string) =>
      batches.find((batch) => batch.trackingId === trackingId && batch.owner === owner),
    byFile: (owner: Account, fileId: string) =>
      batches.find((batch) => batch.fileId === fileId && batch.owner === owner),
    script: (account: string, outcome: LegOutcome) => void scripted.set(account, outcome),
    initiate(input: BatchInput): Batch {
      const { legs, needsApproval, ...rest } = input
      const now = clock.now()
      const batch: Batch = {
        ...rest,
        trackingId: chance.uuid(),
        fileId: chance.code(7),
        nonce: chance.hex(6),
        code: 'BP103',
        words: 'Preview and approve',
        legs: legs.map(newLeg),
        createdAt: now,
        updatedAt: now,
      }
      batches.push(batch)
      if (!needsApproval) start(batch)
      return batch
    },
    approve: start,
    cancel(batch: Batch): void {
      for (const leg of batch.legs) Object.assign(leg, { code: 'TC108', words: 'Cancelled' })
      enter(batch, 'BE111', 'Cancelled')
    },
    /** What support found out about a stuck, unknown or observed leg. */
    resolveLeg(legId: string, outcome: 'paid' | 'failed'): void {
      for (const batch of batches) {
        const leg = batch.legs.find(({ id }) => id === legId)
        if (!leg) continue
        const alreadyGone = leg.code === 'TF105'
        if (alreadyGone && outcome === 'failed') {
          wallets.move(batch.wallet, leg.cents, 'PAYOUT', `Returned ${leg.id}`)
          wallets.move(batch.wallet, CHARGE_CENTS, 'CHARGE', `Returned fee ${leg.id}`)
        }
        if (alreadyGone) Object.assign(leg, finalCodes[outcome])
        else decide(batch, leg, outcome)
        enter(batch, 'BC100', 'Completed')
        return
      }
      throw new Error(`no payout ${legId}`)
    },
  }

  function newLeg({ account, name, cents, narrative }: LegInput): Leg {
    const outcome = scripted.get(account) ?? bySuffix[account.slice(-4)] ?? 'paid'
    const first =
      outcome === 'refused_at_once' ? finalCodes[outcome] : { code: 'TP101', words: 'Pending' }
    return {
      id: chance.code(7),
      account,
      name,
      cents,
      narrative,
      outcome,
      ...first,
      reference: null,
      request: chance.uuid(),
    }
  }
}
