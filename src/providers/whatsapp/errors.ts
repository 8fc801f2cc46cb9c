import type { Sent } from './port'

type Cure = Extract<Sent, { ok: false }>['cure']

/** What helps against each error of sending (wire-contracts B7). Branch on the code, never on text. */
const cures: Record<Cure, readonly number[]> = {
  // Rates, outages and maintenance pass by themselves.
  again: [1, 2, 4, 80007, 130429, 131000, 131016, 131045, 131048, 131056, 131057],
  // The 24 hours since the person's last message are over: only a template gets through.
  window: [131047],
  // Nothing reaches anybody until a person at DukaBot repairs the account or its templates.
  operator: [
    0, 3, 10, 33, 190, 368, 130497, 131005, 131031, 131037, 131042, 131044, 131063, 131064, 132007,
    132015, 132016,
  ],
  never: [],
}

/** Codes that are not in the table are about this one message: sending it again would change nothing. */
export function cureOf(code: number): Cure {
  if (code >= 200 && code <= 299) return 'operator'
  if (code >= 133000 && code <= 133016) return 'operator'
  for (const cure of ['again', 'window', 'operator'] as const) {
    if (cures[cure].includes(code)) return cure
  }
  return 'never'
}
