import { z } from 'zod'

export const text = (max: number) => z.string().min(1).max(max)

/** http or https, with a name for a host: WhatsApp refuses bare addresses. */
export const webAddress = z
  .string()
  .max(2000)
  .refine(isWebAddress, 'must be an http or https address with a host name')

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return /^https?:$/.test(protocol) && !/^[\d.]+$|^\[/.test(hostname)
}
