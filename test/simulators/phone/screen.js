/** What the phone shows: asked of the server, and filled in where it differs. */
export const byId = (id) => document.getElementById(id)
export const body = document.body
export const digits = (text) => text.replace(/\D/g, '').replace(/^0(?=[17]\d{8}$)/, '254')
export const hiddenPrompts = new Set()

export const now = {
  phone: body.dataset.phone || digits(localStorage.getItem('phone') ?? '') || '254711222333',
  revision: '',
  lastSms: undefined,
  // Who writes or taps wants to see what follows.
  toEnd: false,
}

export async function refresh() {
  const view = document.hidden ? '' : body.dataset.view
  const query = new URLSearchParams({ phone: now.phone, since: now.revision, view })
  const response = await fetch(`/phone-state?${query}`)
  if (response.status !== 200) return
  const state = await response.json()
  if (state.phone !== now.phone) return
  now.revision = state.revision
  show(state)
}

function show(state) {
  fill(byId('chat'), state.chat)
  fill(byId('sms'), state.sms)
  now.toEnd = false
  showPrompt(state.prompt)
  showSms(state.lastSms)
  showPhones(state.phones)
  badge('sms', state.smsUnread)
  for (const [id, html] of Object.entries(state.lists)) fill(byId(id), html)
  const balance = byId('balance')
  if (balance && document.activeElement !== balance) balance.value = state.balance
  if (document.activeElement !== byId('phone-number')) byId('phone-number').value = state.shown
  const money = state.balance?.toLocaleString('en-KE', { minimumFractionDigits: 2 })
  byId('balance-note').textContent = money === undefined ? '' : `M-PESA KES ${money}`
}

/** Changes only what differs, so that focus, scroll and half-typed words stay. */
function fill(container, html) {
  if (!container || container.dataset.html === html) return
  const atEnd =
    now.toEnd || container.scrollHeight - container.scrollTop - container.clientHeight < 80
  const first = container.dataset.html === undefined
  container.dataset.html = html
  const next = document.createElement('template')
  next.innerHTML = html
  merge(container, next.content)
  if (atEnd || first) container.scrollTop = container.scrollHeight
}

function merge(old, fresh) {
  const list = old.querySelector(':scope > ol')
  const freshList = fresh.querySelector(':scope > ol')
  if (!list || !freshList) {
    old.replaceChildren(...fresh.childNodes)
    return
  }
  const known = new Map([...list.children].map((item) => [item.id, item]))
  const items = [...freshList.children].map((item) => {
    const before = known.get(item.id)
    return before && sameMarkup(before, item) ? before : item
  })
  for (const item of list.children) if (!items.includes(item)) item.remove()
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null)
  })
}

const markup = new WeakMap()
function sameMarkup(before, after) {
  const html = markup.get(before) ?? before.outerHTML
  markup.set(after, after.outerHTML)
  return html === after.outerHTML
}

export function showPrompt(html) {
  const holder = byId('prompt')
  const id = /data-invoice="(\w+)"/.exec(html)?.[1]
  const wanted = id && !hiddenPrompts.has(id) ? html : ''
  if (holder.dataset.id === (wanted ? id : undefined)) return
  if (!wanted) {
    delete holder.dataset.id
    holder.hidden = true
    holder.replaceChildren()
    keepFocusIn()
    return
  }
  holder.dataset.id = id
  holder.innerHTML = wanted
  holder.hidden = false
  keepFocusIn()
  holder.querySelector('input')?.focus()
}

/** What lies over the screen takes all keys: the rest cannot be reached. */
export function keepFocusIn() {
  const prompt = !byId('prompt').hidden
  const sheet = !byId('sheet').hidden
  for (const part of document.querySelectorAll('.line, .tabs, .screen'))
    part.inert = prompt || sheet
  byId('sheet').inert = prompt
}

let toastTimer
function showSms(text) {
  const isNew = now.lastSms !== undefined && text && text !== now.lastSms
  now.lastSms = text
  if (!isNew || body.dataset.view === 'sms') return
  const toast = byId('toast')
  toast.replaceChildren(
    Object.assign(document.createElement('span'), { textContent: `MPESA: ${text}` }),
  )
  toast.hidden = false
  clearTimeout(toastTimer)
  toastTimer = setTimeout(() => {
    toast.hidden = true
  }, 6000)
}

function showPhones(phones) {
  const chips = phones.length < 2 ? [] : phones.map(chip)
  byId('chips').replaceChildren(...chips)
  const elsewhere = phones.filter((one) => one.phone !== now.phone)
  const here = phones.find((one) => one.phone === now.phone)?.unread ?? 0
  badge('chat', body.dataset.view === 'chat' ? 0 : here)
  const total = elsewhere.reduce((sum, { unread }) => sum + unread, here)
  document.title = total > 0 ? `(${total}) A customer's phone` : "A customer's phone"
}

function chip({ phone: number, label, unread }) {
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset.phone = number
  button.setAttribute('aria-pressed', String(number === now.phone))
  button.textContent = label
  if (unread > 0 && number !== now.phone) {
    const count = document.createElement('span')
    count.className = 'badge'
    count.textContent = unread
    button.append(' ', count)
  }
  return button
}

function badge(view, count) {
  const element = byId(`badge-${view}`)
  element.hidden = !(count > 0)
  element.textContent = count
}
