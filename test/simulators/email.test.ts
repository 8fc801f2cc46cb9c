import { describe, expect, it } from 'vitest'
import { setUp } from './support'

const mail = {
  from: 'DukaBot <hello@dukabot.app>',
  to: 'grace@njeri.example',
  subject: 'Karibu',
  text: 'Habari',
}

function aMailer() {
  const everything = setUp()
  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await everything.fetch('https://api.resend.com/emails', {
      method: 'POST',
      headers: { authorization: 'Bearer re_dev', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { ...everything, sendMail: send }
}

describe('the e-mail capture', () => {
  it('keeps what was sent', async () => {
    const { sendMail, email } = aMailer()
    const { status, body } = await sendMail(mail)
    expect([status, body]).toEqual([200, { id: email.outbox[0]?.id }])
    expect(email.outbox[0]).toMatchObject({
      to: ['grace@njeri.example'],
      subject: 'Karibu',
      text: 'Habari',
    })
  })

  it('asks for a key, and for the right one', async () => {
    const { sendMail } = aMailer()
    expect(await sendMail(mail, { authorization: '' })).toMatchObject({
      status: 401,
      body: { name: 'missing_api_key' },
    })
    expect(await sendMail(mail, { authorization: 'Bearer re_x' })).toMatchObject({
      status: 403,
      body: { name: 'invalid_api_key' },
    })
  })

  it('sends once per idempotency key, and refuses another mail under it', async () => {
    const { sendMail, email } = aMailer()
    const key = { 'Idempotency-Key': 'out_1' }
    const first = await sendMail(mail, key)
    expect((await sendMail(mail, key)).body).toEqual(first.body)
    expect(email.outbox).toHaveLength(1)
    const other = aMailer()
    await other.sendMail(mail, key)
    expect(await other.sendMail({ ...mail, subject: 'x' }, key)).toMatchObject({ status: 409 })
  })

  it('refuses bad addresses and empty mails', async () => {
    const { sendMail, advance } = aMailer()
    expect(await sendMail({ ...mail, to: 'nobody' })).toMatchObject({
      status: 422,
      body: { name: 'validation_error' },
    })
    await advance(1000)
    expect((await sendMail({ ...mail, text: '' })).status).toBe(422)
  })

  it('takes two a second', async () => {
    const { sendMail, advance } = aMailer()
    await sendMail(mail)
    await sendMail(mail)
    expect(await sendMail(mail)).toMatchObject({
      status: 429,
      body: { name: 'rate_limit_exceeded' },
    })
    await advance(1000)
    expect((await sendMail(mail)).status).toBe(200)
  })

  it('fails as it is told', async () => {
    const { sendMail, email } = aMailer()
    email.failNext('daily_quota_exceeded')
    expect(await sendMail(mail)).toMatchObject({
      status: 429,
      body: { name: 'daily_quota_exceeded' },
    })
    email.http.next('lost_answer')
    await expect(sendMail(mail)).rejects.toThrow(TypeError)
    expect(email.outbox).toHaveLength(1)
  })
})
