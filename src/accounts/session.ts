import { days } from '../kernel/clock'

/** A session lasts this long at most, and this long without being used. */
export const longestSession = days(30)
export const longestPause = days(7)

type SessionTimes = { seenAt: number; expiresAt: number; endedAt: number | null }

/** Whether a session may still be used. */
export const isAlive = ({ seenAt, expiresAt, endedAt }: SessionTimes, now: number): boolean =>
  endedAt === null && now < expiresAt && now - seenAt < longestPause
