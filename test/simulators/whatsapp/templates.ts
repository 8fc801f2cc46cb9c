import { type Refusal, refusal } from './errors'
import type { TemplateComponent, TemplateMessage } from './template-schema'
import type { ChatButton, Template, TemplateButton } from './types'

export type Templates = {
  register(template: Template): void
  set(name: string, language: string, changes: Partial<Template>): Template
  find(name: string, language: string): Template | undefined
  remove(name: string): boolean
  all(): Template[]
}

const signInCode = (language: string, body: string, footer: string, copy: string): Template => ({
  name: 'sign_in_code',
  language,
  category: 'AUTHENTICATION',
  body,
  footer,
  buttons: [{ type: 'OTP', text: copy }],
})

export function createTemplates(): Templates {
  const templates = new Map<string, Template>()
  const keyOf = (name: string, language: string) => `${name}/${language}`
  const register = (template: Template) =>
    void templates.set(keyOf(template.name, template.language), { status: 'APPROVED', ...template })

  register(
    signInCode(
      'en',
      '*{{1}}* is your verification code. For your security, do not share this code.',
      'This code expires in 10 minutes.',
      'Copy code',
    ),
  )
  register(
    signInCode(
      'sw',
      '*{{1}}* ndiyo nambari yako ya uthibitishaji. Kwa usalama wako, usimpe mtu nambari hii.',
      'Nambari hii itaisha muda baada ya dakika 10.',
      'Nakili nambari',
    ),
  )

  return {
    register,
    find: (name, language) => templates.get(keyOf(name, language)),
    all: () => [...templates.values()],
    set(name, language, changes) {
      const found = templates.get(keyOf(name, language))
      if (!found) throw new Error(`no template ${name} in ${language}`)
      const changed = { ...found, ...changes }
      templates.set(keyOf(name, language), changed)
      return changed
    },
    remove(name) {
      const keys = [...templates.keys()].filter((key) => key.startsWith(`${name}/`))
      for (const key of keys) templates.delete(key)
      return keys.length > 0
    },
  }
}

/** What a template message looks like on the phone, or why it cannot be sent. */
export function fillTemplate(
  template: Template,
  message: TemplateMessage,
): { refusal: Refusal } | { header?: string; body: string; buttons: ChatButton[]; image?: string } {
  if (template.status === 'PAUSED') return { refusal: refusal(132015) }
  if (template.status === 'DISABLED') return { refusal: refusal(132016) }
  if (template.status !== 'APPROVED') return { refusal: refusal(132001) }

  const components = message.components ?? []
  const body = components.find((one) => one.type === 'body')
  const values = (body?.parameters ?? []).map(spoken)
  const wanted = variables(template.body)
  if (values.length !== wanted.length) {
    const details = `body: number of localizable_params (${values.length}) does not match the expected number of params (${wanted.length})`
    return { refusal: refusal(132000, details) }
  }
  const buttons = fillButtons(template.buttons ?? [], components)
  if ('refusal' in buttons) return buttons
  const header = fillHeader(template, components)
  if ('refusal' in header) return header
  return { body: filled(template.body, wanted, values), buttons: buttons.buttons, ...header }
}

type Parameter = Extract<TemplateComponent, { type: 'body' }>['parameters'][number]

function spoken(parameter: Parameter): string {
  if (parameter.type === 'text') return parameter.text
  return parameter.type === 'currency'
    ? parameter.currency.fallback_value
    : parameter.date_time.fallback_value
}

function fillHeader(
  template: Template,
  components: TemplateComponent[],
): { refusal: Refusal } | { header?: string; image?: string } {
  const given = components.find((one) => one.type === 'header')?.parameters[0]
  const { header } = template
  if (!header) return given ? { refusal: refusal(132012, 'header: template has none') } : {}
  if (header.format === 'TEXT') {
    const wanted = variables(header.text)
    const values = given?.type === 'text' ? [given.text] : []
    if (values.length !== wanted.length) return { refusal: refusal(132000, 'header: parameters') }
    return { header: filled(header.text, wanted, values) }
  }
  if (given?.type !== header.format.toLowerCase()) {
    return { refusal: refusal(132012, `header: Format mismatch, expected ${header.format}`) }
  }
  return given.type === 'image' && 'link' in given.image ? { image: given.image.link } : {}
}

function fillButtons(
  buttons: TemplateButton[],
  components: TemplateComponent[],
): { refusal: Refusal } | { buttons: ChatButton[] } {
  const given = components.filter((one) => one.type === 'button')
  const filledButtons: ChatButton[] = []
  for (const [index, button] of buttons.entries()) {
    const own = given.find((one) => Number(one.index) === index)
    const chat = fillButton(button, own, index)
    if ('code' in chat) return { refusal: chat }
    filledButtons.push(chat)
  }
  const stray = given.find((one) => Number(one.index) >= buttons.length)
  if (stray)
    return { refusal: refusal(132000, `button ${stray.index}: template has no such button`) }
  return { buttons: filledButtons }
}

type ButtonComponent = Extract<TemplateComponent, { type: 'button' }>

function fillButton(
  button: TemplateButton,
  own: ButtonComponent | undefined,
  index: number,
): ChatButton | Refusal {
  const parameter = own?.parameters[0]
  const { text: title } = button
  if (button.type === 'QUICK_REPLY') {
    return { id: parameter?.type === 'payload' ? parameter.payload : title, title, kind: 'reply' }
  }
  if (button.type === 'URL') {
    const wantsSuffix = button.url.includes('{{1}}')
    if (wantsSuffix && parameter?.type !== 'text') {
      return refusal(131008, `button ${index}: required parameter is missing`)
    }
    const value =
      parameter?.type === 'text' ? button.url.replace('{{1}}', parameter.text) : button.url
    return { id: `url-${index}`, title, kind: 'url', value }
  }
  if (button.type === 'OTP' || button.type === 'COPY_CODE') {
    if (parameter?.type === 'text')
      return { id: `code-${index}`, title, kind: 'copy_code', value: parameter.text }
    if (parameter?.type === 'coupon_code') {
      return { id: `code-${index}`, title, kind: 'copy_code', value: parameter.coupon_code }
    }
    return refusal(131008, `button ${index}: the code is missing`)
  }
  return { id: `${button.type.toLowerCase()}-${index}`, title, kind: 'flow' }
}

/** `{{1}}` or `{{name}}`, each once, in order of first use. */
const variables = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), (match) => match[1] ?? '')),
]

const filled = (text: string, names: string[], values: string[]): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[names.indexOf(name)] ?? whole)
