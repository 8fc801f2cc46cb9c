import { withoutUsualTag } from '../shops/source-tag'
import { greet } from './browse'
import { askPayer } from './checkout'
import type { Conversation, InShop, Step } from './conversation'
import { codeSent } from './doors'
import { codesIn } from './mention'
import { zoneNamed } from './pin'
import { askLandmark, askWhere, savedPlace, takeLandmark } from './where'
import { isGreeting, plain } from './words'

// "Nachukua" is "I take" with goods, and "I collect it" when we ask where to.
const collecting =
  /^(?:(?:me|mimi|mm|no|hapana|i will|i ll|ill|i|let me|ntakuja|nitakuja|nakuja|naja) )*(?:nachukua|nitachukua|ntachukua|kuchukua|nichukue|naikujia|nitaikujia|naja|nakuja|nitakuja|nitapitia|napitia|pick ?up|pickup|picking|pick it|pick|collect|collecting|collect it|self pick ?up|come for it)(?: (?:up|it|mwenyewe|myself|dukani|duka|hapo|at the shop|from the shop|in person|kuchukua|kuichukua|me|leo|kesho|sasa|tu))*$/

const isCollecting = (text: string): boolean =>
  collecting.test(plain(text)) || plain(text) === 'dukani'

/** A zone by its name, a saved place by its, or that they come for it themselves. */
export function onPlace(scene: InShop, now: Conversation, text: string): Step | null {
  const words = plain(text)
  if (isCollecting(text)) return collect(scene, now)
  if (/^(home|nyumbani|kwangu|my place|at home|my home)$/.test(words))
    return savedPlace(scene, now, 'home')
  if (/^(work|kazini|office|ofisini|ofisi|at work|job)$/.test(words))
    return savedPlace(scene, now, 'work')
  const zone = zoneNamed(scene.storefront.zones, text)
  if (!zone) return null
  const pin = now.position.at === 'where' ? now.position.pin : null
  return askLandmark(scene, now, zone.id, pin)
}

const collect = (scene: InShop, now: Conversation): Step =>
  scene.storefront.pickup
    ? askPayer(scene, now, { kind: 'pickup' })
    : askWhere(scene, now, { before: { key: 'noPickup' } })

/** Nearly anything may be a landmark; a code alone of another shop is rather a new poster. */
export function onLandmark(scene: InShop, now: Conversation, text: string): Step {
  if (isGreeting(text)) return greet(scene, now)
  if (isCollecting(text)) return collect(scene, now)
  const maybe = scene.mention ? null : codesIn(text, scene.storefront)
  const bare = withoutUsualTag(text)
  const isCode = maybe?.whole === true && bare === bare.toUpperCase()
  if (isCode) {
    return { next: now, say: [], deed: { do: 'find_shop', codes: maybe.codes, suggest: false } }
  }
  if (scene.mention?.storefront) return codeSent(scene, now, scene.mention, text)
  return takeLandmark(scene, now, text)
}
