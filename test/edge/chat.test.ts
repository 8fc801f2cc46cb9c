import { env } from 'cloudflare:workers'
import { runInDurableObject } from 'cloudflare:test'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aShop } from '../support/a-shop'
import { aChat } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

describe('a chat', () => {
  it('answers', async () => {
    const { code, sims: shopSims } = await aShop()
    const chat = aChat()
    await chat.say(code)
    await chat.tap('Flour', 'Maize flour 2 kg', '2', '✅ Check out', 'Kilimani')
    await chat.say('Yaya centre')
    await chat.tap('0711 ••• 001')
    await chat.tap('✅ Confirm and pay')
    console.log(chat.texts().join('\n---\n'))
    console.log(await chat.sql('select * from facts'), await chat.sql('select * from inbox'), await chat.sql('select * from outgoing'), await chat.sql('select * from transcript'))
    console.log(await runInDurableObject(await chat.stubOf(), (_, s) => s.id.name))
    console.log(chat.sims.intasend.prompts(chat.phone))
  })
})
