/** What the person does at the phone: every tap becomes a call of the control API. */
import { shrunk, sticker } from './pictures.js'
import {
  body,
  byId,
  digits,
  hiddenPrompts,
  keepFocusIn,
  now,
  refresh,
  showPrompt,
} from './screen.js'

let replyTo = null

async function control(path, data, method = 'POST') {
  const response = await fetch(`/control/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(data),
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) say(answer.error ?? 'That did not work.')
  await refresh()
  return response.ok
}

const onPhone = (act, data = {}) => {
  now.toEnd = true
  return control(`phones/${now.phone}/${act}`, data)
}

let saidTimer
function say(text) {
  byId('said').textContent = text
  clearTimeout(saidTimer)
  saidTimer = setTimeout(() => {
    byId('said').textContent = ''
  }, 5000)
}

function report(text) {
  const line = byId('tools-status')
  line.textContent = text
  line.scrollIntoView({ block: 'nearest' })
}

function switchTo(number) {
  now.phone = number
  now.revision = ''
  now.lastSms = undefined
  localStorage.setItem('phone', number)
  delete byId('chat')?.dataset.html
  delete byId('sms').dataset.html
  showPrompt('')
  refresh()
}

function switchView(view) {
  body.dataset.view = view
  for (const tab of document.querySelectorAll('.tabs button')) {
    tab.setAttribute('aria-pressed', String(tab.dataset.view === view))
  }
  byId('toast').hidden = true
  now.revision = ''
  refresh()
}

let openedFrom
function openSheet(id, on) {
  const sheet = byId('sheet')
  if (sheet.hidden) openedFrom = document.activeElement
  replyTo = on ?? replyTo
  byId('sheet-body').replaceChildren(byId(id).content.cloneNode(true))
  sheet.hidden = false
  keepFocusIn()
  byId('sheet-body').querySelector('button, input')?.focus()
}

function closeSheet() {
  byId('sheet').hidden = true
  keepFocusIn()
  byId('sheet-body').replaceChildren()
  replyTo = null
  openedFrom?.focus?.()
}

async function sendPlace(place) {
  const context = replyTo ? { replyTo } : {}
  closeSheet()
  await onPhone('location', { ...place, ...context })
}

async function attach(kind, file) {
  closeSheet()
  if (kind === 'unsupported') return onPhone('unsupported')
  if (kind === 'audio') return onPhone('attachment', { kind })
  const canvas = kind === 'image' ? await shrunk(file) : sticker()
  const mimeType = kind === 'image' ? 'image/jpeg' : 'image/webp'
  const base64 = canvas.toDataURL(mimeType, 0.8).split(',')[1]
  return onPhone('attachment', { kind, mimeType, base64 })
}

const taps = {
  say: ({ say: text }) => onPhone('text', { text }),
  tap: ({ tap: what, on }) => {
    closeSheet()
    return onPhone('tap', { what, on })
  },
  numberFor: ({ numberFor: on }) => onPhone('number', { on }),
  flow: ({ flow: wamid }) => onPhone('flow', { wamid }),
  sheet: ({ sheet, on }) => openSheet(sheet, on),
  close: closeSheet,
  place: ({ place }) => sendPlace(JSON.parse(place)),
  phone: ({ phone: number }) => switchTo(number),
  view: ({ view }) => switchView(view),
  async copy({ copy }) {
    await navigator.clipboard?.writeText(copy).catch(() => undefined)
    say(`Copied ${copy}`)
  },
  prompt({ prompt }) {
    const { id } = byId('prompt').dataset
    if (prompt === 'cancel') return onPhone('cancel', { invoice: id })
    hiddenPrompts.add(id)
    return showPrompt('')
  },
  async control({ control: path, body: data, done, reload }) {
    if (await control(path, JSON.parse(data))) report(done)
    if (reload)
      for (const select of document.querySelectorAll('[data-setting]')) select.selectedIndex = 0
  },
}

const forms = {
  say(form) {
    const field = form.elements.text
    const text = field.value.trim()
    if (text === '') return
    field.value = ''
    grow(field)
    return onPhone('text', { text })
  },
  switch() {
    const number = digits(byId('phone-number').value)
    byId('phone-number').blur()
    if (number.length < 9) return say('Write a whole number, like 0711 222 333')
    return switchTo(number)
  },
  place: (form) =>
    sendPlace({
      latitude: Number(form.elements.latitude.value),
      longitude: Number(form.elements.longitude.value),
    }),
  contact(form) {
    const card = { name: form.elements.name.value, phone: form.elements.phone.value }
    closeSheet()
    return onPhone('contact', card)
  },
  async balance(form) {
    const kes = Number(form.elements.kes.value)
    if (await control(`phones/${now.phone}/balance`, { kes }, 'PUT'))
      report(`KES ${kes} on this phone.`)
  },
  async 'fail-next'(form) {
    const data = { code: Number(form.elements.code.value), how: form.elements.how.value }
    if (await control('whatsapp/fail', data)) report('The next message fails.')
  },
  async account(form) {
    const data = Object.fromEntries(new FormData(form))
    if (await control('intasend/accounts', data)) report('IntaSend knows the address now.')
  },
}

document.addEventListener('click', (event) => {
  const target = event.target.closest(
    '[data-say],[data-tap],[data-flow],[data-number-for],[data-sheet],[data-close],[data-place],[data-phone],[data-copy],[data-prompt],[data-control],button[data-attach],button[data-view]',
  )
  if (!target || target === body) return
  if (target.dataset.attach) return attach(target.dataset.attach)
  const [kind] = Object.keys(target.dataset).filter((key) => key in taps)
  taps[kind]?.(target.dataset)
})

document.addEventListener('submit', (event) => {
  event.preventDefault()
  const form = event.target
  if (form.classList.contains('prompt')) {
    return onPhone('pay', { pin: form.elements.pin.value, invoice: form.dataset.invoice })
  }
  forms[form.dataset.form]?.(form)
})

document.addEventListener('change', async ({ target }) => {
  if (target.dataset.attach) return attach(target.dataset.attach, target.files[0])
  if (!target.dataset.setting) return
  const words = `${target.labels[0].firstElementChild.textContent}: ${target.selectedOptions[0].text}`
  if (await control('settings', { [target.dataset.setting]: target.value })) report(words)
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !byId('sheet').hidden) closeSheet()
  if (event.target.id === 'say' && event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    event.target.form.requestSubmit()
  }
})

byId('sheet').addEventListener('click', ({ target }) => {
  if (target.id === 'sheet') closeSheet()
})

const field = byId('say')
function grow(element) {
  element.style.height = 'auto'
  element.style.height = `${Math.min(element.scrollHeight, 120)}px`
}
field.addEventListener('input', () => grow(field))
byId('phone-number').addEventListener('focus', ({ target }) => target.select())

async function keepRefreshing() {
  const failed = await refresh().then(
    () => false,
    () => true,
  )
  body.classList.toggle('offline', failed)
  setTimeout(keepRefreshing, document.hidden ? 3000 : 600)
}

if (body.dataset.phone) localStorage.setItem('phone', now.phone)
grow(field)
keepRefreshing()
