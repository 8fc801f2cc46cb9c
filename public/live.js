// Keeps the part of a page marked data-watch up to date: its address answers 204 while nothing is new.
// Every data-every seconds (15), then every minute, and not at all while nobody looks, unless they
// asked to be called. Nothing is swapped under a hand that types, and ticks stay ticked.
const watched = () => document.querySelector('[data-watch]')
const wants = (what) => localStorage.getItem(`alert-${what}`) === 'on'
const title = document.title
let quiet = 0
let unseen = 0
let timer

function plan() {
  clearTimeout(timer)
  const part = watched()
  const asleep = document.hidden && !wants('sound') && !wants('badge')
  if (!part || asleep) return
  const slow = document.hidden || quiet > 40
  timer = setTimeout(look, (slow ? 60 : Number(part.dataset.every ?? 15)) * 1000)
}

async function look() {
  const part = watched()
  try {
    const answer = await fetch(part.dataset.watch, { headers: { 'HX-Request': 'true' } })
    const typing = part.querySelector(':is(input:not([type=checkbox]), select, textarea):focus')
    if (answer.status === 401) location.assign(answer.headers.get('HX-Redirect') ?? location.href)
    if (answer.status === 200 && part.isConnected && !typing) swap(part, await answer.text())
    else quiet++
  } catch {
    quiet++
  }
  plan()
}

function swap(part, html) {
  const ticks = [...part.querySelectorAll(':checked')].map(({ value }) => value)
  const before = Number(part.dataset.newest)
  const id = part.id
  part.outerHTML = html
  const fresh = document.getElementById(id)
  for (const box of fresh.querySelectorAll('[type=checkbox]'))
    box.checked ||= ticks.includes(box.value)
  globalThis.htmx?.process(fresh)
  quiet = 0
  const come = Number(fresh.dataset.newest) - before
  if (come > 0) call(come)
}

function call(come) {
  if (wants('sound')) ring()
  if (!wants('badge') || !document.hidden) return
  unseen += come
  document.title = `(${unseen}) ${title}`
}

function ring() {
  const audio = new AudioContext()
  for (const [at, pitch] of [
    [0, 660],
    [0.18, 880],
  ]) {
    const tone = new OscillatorNode(audio, { frequency: pitch })
    const volume = new GainNode(audio, { gain: 0.2 })
    volume.gain.setTargetAtTime(0, audio.currentTime + at + 0.12, 0.03)
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + at)
    tone.stop(audio.currentTime + at + 0.4)
  }
}

addEventListener('visibilitychange', () => {
  if (document.hidden) return plan()
  unseen = 0
  quiet = 0
  document.title = title
  if (watched()) look()
})

addEventListener('change', ({ target }) => {
  const { alert } = target.dataset
  if (!alert) return
  localStorage.setItem(`alert-${alert}`, target.checked ? 'on' : 'off')
  if (alert === 'sound' && target.checked) ring()
})

addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) print()
})

for (const box of document.querySelectorAll('[data-alert]')) box.checked = wants(box.dataset.alert)
plan()
