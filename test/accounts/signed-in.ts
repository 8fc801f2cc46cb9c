import { expect } from 'vitest'
import { anyPhone, type aSite } from '../web/a-site'

type Site = ReturnType<typeof aSite>

export const person = (phone = anyPhone()) => ({
  fullName: 'Grace Njeri',
  phone,
  email: 'grace@njeri.example',
  accept: 'yes',
})

export const lastCode = (site: Site): string => site.sent.at(-1)?.code ?? ''

/** A browser in which a new person has just signed up and proven the phone. */
export async function signedUp(site: Site, phone = anyPhone()) {
  const browser = site.browser()
  await browser.post('/sign-up', person(phone))
  const proven = await browser.post('/sign-in/code', { code: lastCode(site) })
  expect(proven.status).toBe(303)
  return { browser, phone, landed: proven.headers.get('location') }
}
