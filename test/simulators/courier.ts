import type { Bytes } from './bytes'
import type { SimulatorClock } from './clock'

export type Deliver = (url: string, init: RequestInit) => Promise<Response>

export type Parcel = {
  url: string
  headers: Record<string, string>
  body: Bytes
  /** Whose webhook it is, where one courier serves many. */
  owner?: string
}

export type Delivery = Parcel & {
  at: number
  attempt: number
  /** 0: no answer at all. */
  status: number
}

export type Courier = {
  readonly log: Delivery[]
  post(parcel: Parcel, options?: { delayMs?: number; retry?: boolean }): void
  /** Posts at once and gives the answer: for forged and replayed bodies. */
  postNow(parcel: Parcel): Promise<Response>
}

type Options = {
  clock: SimulatorClock
  deliver: Deliver
  backoffMs: readonly number[]
  /** May refuse to send, as a provider that has switched a webhook off does. */
  mayPost?: (parcel: Parcel) => boolean
  onAnswer?: (delivery: Delivery) => void
}

const LOG_LIMIT = 5000

/** Posts webhooks; whatever is not answered 2xx is sent again later, byte for byte. */
export function createCourier(options: Options): Courier {
  const { clock, deliver, backoffMs, mayPost = () => true, onAnswer = () => undefined } = options
  const log: Delivery[] = []

  function note(parcel: Parcel, attempt: number, status: number): Delivery {
    const delivery = { ...parcel, at: clock.now(), attempt, status }
    log.push(delivery)
    if (log.length > LOG_LIMIT) log.shift()
    onAnswer(delivery)
    return delivery
  }

  async function attempt(parcel: Parcel, number: number, retry: boolean): Promise<void> {
    if (!mayPost(parcel)) return
    const status = await deliver(parcel.url, init(parcel)).then(statusOf, () => 0)
    note(parcel, number, status)
    const wait = backoffMs[number - 1]
    const accepted = status >= 200 && status < 300
    if (!accepted && retry && wait !== undefined) {
      clock.after(wait, () => attempt(parcel, number + 1, retry))
    }
  }

  return {
    log,
    post(parcel, { delayMs = 0, retry = true } = {}) {
      clock.after(delayMs, () => attempt(parcel, 1, retry))
    },
    async postNow(parcel) {
      const response = await deliver(parcel.url, init(parcel))
      note(parcel, 1, response.status)
      return response
    },
  }
}

const init = ({ headers, body }: Parcel): RequestInit => ({ method: 'POST', headers, body })

/** Reads the answer to its end, so that no connection stays open. */
async function statusOf(response: Response): Promise<number> {
  await response.arrayBuffer()
  return response.status
}
