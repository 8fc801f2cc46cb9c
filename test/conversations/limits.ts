import { expect } from 'vitest'
import type { Outgoing } from '../../src/providers/whatsapp/port'

const within = (text: string, most: number, what: string) => {
  expect(text.length, `${what}: ${text}`).toBeLessThanOrEqual(most)
  expect(text.trim().length, `${what} is empty`).toBeGreaterThan(0)
  expect(text.isWellFormed(), `${what} cuts a letter in two: ${text}`).toBe(true)
}

const distinct = (all: readonly string[], what: string) =>
  expect(new Set(all).size, `${what}: ${all.join(' / ')}`).toBe(all.length)

/** What WhatsApp refuses, restated from wire-contracts B6. */
export function expectWithinLimits(message: Outgoing, shopName: string): void {
  if (message.kind === 'code' || message.kind === 'template') return
  within(message.body, message.kind === 'text' ? 4096 : 1024, 'body')
  expect(message.body.startsWith(`*${shopName.slice(0, 10)}`), message.body).toBe(true)
  if ('footer' in message && message.footer !== undefined) within(message.footer, 60, 'footer')
  if (message.kind === 'buttons') {
    expect(message.buttons.length).toBeLessThanOrEqual(3)
    for (const { id, title } of message.buttons) {
      within(id, 256, 'button id')
      within(title, 20, 'button title')
    }
    distinct(
      message.buttons.map(({ id }) => id),
      'button ids',
    )
    distinct(
      message.buttons.map(({ title }) => title),
      'button titles',
    )
  }
  if (message.kind === 'list') {
    within(message.button, 20, 'list button')
    const rows = message.sections.flatMap((section) => section.rows)
    expect(rows.length).toBeLessThanOrEqual(10)
    expect(rows.length).toBeGreaterThan(0)
    for (const { id, title, description } of rows) {
      within(id, 200, 'row id')
      expect(id.trim()).toBe(id)
      within(title, 24, 'row title')
      if (description !== undefined) within(description, 72, 'row description')
    }
    distinct(
      rows.map(({ id }) => id),
      'row ids',
    )
  }
}
