const NAIROBI_OFFSET_MS = 3 * 60 * 60 * 1000

/** `YYYYMMDDHHmmss`, East African time. */
export const digitsInNairobi = (instant: number): string =>
  new Date(instant + NAIROBI_OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14)
