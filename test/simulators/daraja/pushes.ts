import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import type { Courier } from '../courier'
import type { Handsets } from '../handsets'
import type { createScripts } from '../intasend/outcomes'
import { createReceipts } from '../intasend/receipts'
import type { Outcome } from '../intasend/types'
import { internal, requestId } from './answers'
import { stkCallback } from './callback-body'
import { digitsInNairobi } from './times'
import type { DarajaSettings, Organisation, Push } from './types'

const DECIDED_AFTER_PROCESSING_MS = 1_000
const REPEAT_MS = 120_000

type Deps = {
  clock: SimulatorClock
  chance: Chance
  settings: DarajaSettings
  scripts: ReturnType<typeof createScripts>
  handsets: Handsets
  courier: Courier
  changed: () => void
}

export type Asked = {
  organisation: Organisation
  phone: string
  cents: number
  partyB: string
  buyGoods: boolean
  reference: string
  callbackUrl: string
}

const results: Partial<Record<Outcome, { code: number; text: string }>> = {
  ignores: { code: 1037, text: 'DS timeout user cannot be reached' },
  wrong_pin: { code: 2001, text: 'The initiator information is invalid.' },
  too_little_money: { code: 1, text: 'The balance is insufficient for the transaction.' },
  not_mpesa: { code: 2051, text: 'Unresolved primary party' },
  line_busy: { code: 1001, text: 'Unable to lock subscriber' },
}
const cancelled = { code: 1032, text: 'Request cancelled by user' }
const wrongNumber = { code: 'SFC_IC0003', text: 'The operator does not exist.' }
const tooSoon = { code: 17, text: 'Rule limited.' }
const done = { code: 0, text: 'The service request is processed successfully.' }

/** STK pushes from the request to the money. */
export function createPushes(deps: Deps) {
  const { clock, chance, settings, scripts, handsets, courier, changed } = deps
  const receiptAt = createReceipts(chance)
  const pushes: Push[] = []

  const open = (phone: string) =>
    pushes.filter((push) => push.phone === phone && push.result === null)

  function end(push: Push, result: Push['result']): void {
    push.result = result
    push.onScreen = false
    changed()
    tell(push)
  }

  function tell(push: Push): void {
    if (settings.callbacks === 'never') return
    const delayMs = settings.callbacks === 'late' ? settings.lateMs : 0
    const parcel = stkCallback(push, settings, clock.now())
    courier.post(parcel, { delayMs, retry: false })
    if (settings.callbacks === 'twice') courier.post(parcel, { delayMs, retry: false })
  }

  function complete(push: Push): void {
    const { phone, cents, organisation } = push
    push.receipt = receiptAt(clock.now())
    const account = organisation.till ? null : push.reference
    handsets.paid({ phone, cents, to: organisation.name, account }, push.receipt)
    end(push, done)
  }

  /** What was decided about an open prompt, by its owner or by a script. */
  function settle(push: Push, outcome: Outcome): void {
    if (push.result !== null) return
    const short = handsets.of(push.phone).balanceCents < push.cents
    const pays = outcome.startsWith('pays')
    if (pays && !short) {
      complete(push)
      return
    }
    const decided = pays ? 'too_little_money' : outcome
    if (decided === 'too_little_money') handsets.refused(push.phone, push.cents, decided)
    if (decided.startsWith('cancels')) handsets.refused(push.phone, push.cents, 'cancels')
    end(push, results[decided] ?? cancelled)
  }

  function plan(push: Push, refusedAs: Push['result']): void {
    clock.after(settings.processingMs, () => {
      if (push.result !== null) return
      if (refusedAs) {
        end(push, refusedAs)
        return
      }
      push.onScreen = true
      changed()
    })
    clock.after(settings.promptMs, () => {
      if (push.result !== null) return
      settle(push, 'ignores')
      if (push.outcome !== 'pays_late_after_failed') return
      clock.after(settings.lateCompleteMs, () => complete(push))
    })
    const waits = ['waits', 'ignores', 'pays_late_after_failed'].includes(push.outcome)
    const decidedMs = settings.processingMs + DECIDED_AFTER_PROCESSING_MS
    if (!waits) clock.after(decidedMs, () => settle(push, push.outcome))
  }

  const repeats = ({ phone, cents }: Asked) =>
    settings.repeats === 'end_in_17' &&
    pushes.some(
      (one) =>
        one.phone === phone && one.cents === cents && clock.now() - one.createdAt < REPEAT_MS,
    )

  return {
    all: () => pushes,
    find: (checkoutId: string) => pushes.find((push) => push.checkoutId === checkoutId),
    open,
    settle,
    push(asked: Asked): Push {
      const { organisation, phone, cents, reference, callbackUrl } = asked
      if (open(phone).length > 0) {
        throw internal(
          'Unable to lock subscriber, a transaction is already in process for the current subscriber',
        )
      }
      const rightParty = asked.buyGoods
        ? asked.partyB === organisation.till
        : asked.partyB === organisation.shortcode && organisation.till === undefined
      const refusedAs = rightParty ? (repeats(asked) ? tooSoon : null) : wrongNumber
      const now = clock.now()
      const push: Push = {
        checkoutId: `ws_CO_${day(now)}${String(now % 1000).padStart(3, '0')}${phone.slice(-9)}`,
        merchantId: requestId(chance),
        organisation,
        phone,
        cents,
        reference,
        callbackUrl,
        outcome: scripts.outcomeFor(phone, cents),
        result: null,
        onScreen: false,
        receipt: null,
        createdAt: now,
      }
      while (pushes.some(({ checkoutId }) => checkoutId === push.checkoutId)) push.checkoutId += '0'
      pushes.push(push)
      changed()
      plan(push, refusedAs)
      return push
    },
    /** Money that was there after all. */
    completeLate(checkoutId: string): void {
      const push = pushes.find((one) => one.checkoutId === checkoutId)
      if (!push?.result || push.result.code === 0) throw new Error(`no failed push ${checkoutId}`)
      complete(push)
    },
    /** The callback again, as it stands now. */
    tell,
  }
}

/** `ddMMyyyyHHmmss` */
function day(now: number): string {
  const [, year = '', month = '', date = '', time = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d{6})$/.exec(digitsInNairobi(now)) ?? []
  return `${date}${month}${year}${time}`
}
