import { variantSku } from '../catalogue/product'
import { parsePhone } from '../kernel/phone'
import { greet, showFound } from './browse'
import { badPhone, payerChosen, takePayer } from './checkout'
import {
  type BasketLine,
  type Conversation,
  enter,
  type InShop,
  inShop,
  type Scene,
  type Step,
} from './conversation'
import { askForShop, codeSent, offerToGo } from './doors'
import { amend, takeList } from './edit-basket'
import { rephrased } from './finish'
import { namedChoice, numberedChoice } from './meant'
import { codesIn, sourceIn } from './mention'
import { takeNote } from './order-note'
import { listBelowCode } from './page-order'
import { askPerson, isComplaint, topicOf } from './person'
import { askOption, chooseOption, takeQuantity, withChoices } from './picking'
import { onLandmark, onPlace } from './place-words'
import { question } from './questions'
import { answer, exampleOf, menuChoice } from './replies'
import { choicesSaid } from './said-choices'
import { buttons, type Say } from './say'
import { goodsIn, search } from './search'
import { productOf, shortened, valuesLeft } from './shelf'
import { onTap } from './taps'
import { askUnclear, sortUnclear } from './unclear'
import { type Understood, understand, understandItems } from './understand'
import { askWhere } from './where'
import { isGreeting, onlyNumber, plain, valueWords } from './words'

/** Words as an answer to what we asked; null when they are none. */
export function onPosition(now: Conversation, text: string, scene: Scene): Step | null {
  const number = onlyNumber(text)
  const named = number === null ? namedChoice(now, text) : undefined
  if (named) return onTap(now, named.id, scene)
  if (inShop(scene)) {
    const answered = answerTo(scene, now, text, number)
    if (answered) return answered
  }
  if (number === null || (inShop(scene) && hasNumbers(now, scene))) return null
  const offered = numberedChoice(now, number)?.id
  return offered ? onTap(now, offered, scene) : null
}

function answerTo(
  scene: InShop,
  now: Conversation,
  text: string,
  number: number | null,
): Step | null {
  const { position } = now
  switch (position.at) {
    case 'quantity':
      return number === null ? null : typedQuantity(scene, now, position.sku, number)
    case 'amend':
      return number === null ? null : amend(scene, now, position.sku, number)
    case 'option':
      return takeValue(scene, now, text)
    case 'unclear':
      return null
    case 'where':
      return number === null ? onPlace(scene, now, text) : null
    case 'note':
      return takeNote(scene, now, text)
    case 'landmark':
      return onLandmark(scene, now, text)
    case 'payer':
    case 'other_payer':
      return onPayer(scene, now, text, number)
    case 'review': {
      const phone = parsePhone(text)
      return phone ? payerChosen(scene, now, phone) : null
    }
    case 'shelf':
      return null
  }
}

function typedQuantity(scene: InShop, now: Conversation, sku: string, quantity: number): Step {
  if (quantity >= 1) return takeQuantity(scene, now, sku, quantity)
  return answer(now, {
    parts: [{ key: 'badQuantity', data: { again: false } }],
    offer: buttons([menuChoice(now)], 'quantity'),
  })
}

/** `42`, `black`, `nyeusi 42`: a value that is left, by its name. */
function takeValue(scene: InShop, now: Conversation, text: string): Step | null {
  if (now.position.at !== 'option') return null
  const product = productOf(scene.storefront, now.position.sku)
  if (!product) return null
  const { chosen } = now.position
  const words = [plain(text), valueWords(text)]
  const value = valuesLeft(product, chosen).find((left) =>
    words.some((said) => ` ${said} `.includes(` ${plain(left)} `)),
  )
  if (value === undefined) return null
  const also = choicesSaid(product, text).chosen
  const isMore =
    also.length > chosen.length && [...chosen, value].every((one, i) => one === also[i])
  const all = isMore ? also : [...chosen, value]
  return chooseOption(scene, now, variantSku(product.sku, all))
}

/** Sizes are numbers themselves: there a 3 is neither the third of them nor a size. */
const hasNumbers = ({ position }: Conversation, { storefront }: InShop): boolean => {
  if (position.at !== 'option') return false
  const option = productOf(storefront, position.sku)?.options[position.chosen.length]
  return option?.values.some((value) => /\d/.test(value)) ?? false
}

function onPayer(
  scene: InShop,
  now: Conversation,
  text: string,
  number: number | null,
): Step | null {
  if (parsePhone(text)) return takePayer(scene, now, text)
  const offered = number === null ? undefined : numberedChoice(now, number)?.id
  if (offered) return onTap(now, offered, scene)
  return /\d{4}/.test(text) ? takePayer(scene, now, text) : null
}

/** Free words: a shop, a greeting, goods; else we say that we did not understand. */
export function onWords(now: Conversation, text: string, scene: Scene): Step {
  const mention = scene.mention
  if (mention?.storefront) {
    const list = listBelowCode(text, mention.storefront)
    // Whoever chose goods on a shop's page means that shop; a basket elsewhere is kept there.
    if (list) {
      const { mention: _, ...here } = scene
      return onWords(enter(now, mention.storefront), list, {
        ...here,
        storefront: mention.storefront,
      })
    }
    const isCode =
      codesIn(text, scene.storefront)?.whole || sourceIn(text, mention.storefront) !== null
    return isCode
      ? codeSent(scene, now, mention, text)
      : offerToGo(scene, now, mention.storefront, 'mentioned')
  }
  if (!inShop(scene)) return withoutShop(now, text, scene)
  const ownList = listBelowCode(text, scene.storefront)
  if (ownList) return onWords(now, ownList, scene)
  if (isGreeting(text)) return greet(scene, now)
  if (scene.storefront.shop.state !== 'open')
    return maybeShop(now, text, scene) ?? greet(scene, now)
  return (
    question(scene, now, text) ??
    exactGoods(scene, now, text) ??
    (isComplaint(text) ? askPerson(now, topicOf(now, text)) : null) ??
    maybeShop(now, text, scene) ??
    goods(scene, now, text) ??
    lost(scene, now, text)
  )
}

function withoutShop(now: Conversation, text: string, scene: Scene): Step {
  if (isGreeting(text)) return askForShop(now)
  const { mention } = scene
  // Only what looks like a code is answered as one: "I want unga" is not a wrong code.
  if (mention) {
    return codesIn(text, null)?.whole ? codeSent(scene, now, mention, text) : askForShop(now)
  }
  return maybeShop(now, text, scene) ?? askForShop(now)
}

/** Asks the turn to look codes up; it takes the step again with what it found. */
function maybeShop(now: Conversation, text: string, scene: Scene): Step | null {
  if (scene.mention) return null
  const maybe = codesIn(text, scene.storefront)
  if (!maybe) return null
  const suggest = !inShop(scene) && maybe.whole
  return { next: now, say: [], deed: { do: 'find_shop', codes: maybe.codes, suggest } }
}

/** A bare name without a number: that product, or the choice between its sizes. */
function exactGoods(scene: InShop, now: Conversation, text: string): Step | null {
  if (/\d/.test(text) || goodsIn(text).length > 4) return null
  const found = search(scene.storefront, text)
  return found.exact ? showFound(scene, now, found.products, goodsIn(text).join(' ')) : null
}

function goods(scene: InShop, now: Conversation, text: string): Step | null {
  const understood = understand(scene.storefront, text, basketLines(now))
  if (understood && isUseful(understood)) return listTaken(scene, now, understood)
  const { products } = search(scene.storefront, text)
  if (products.length > 0) return showFound(scene, now, products, goodsIn(text).join(' '))
  if (!understood) return null
  const isFree = now.position.at === 'shelf' || now.position.at === 'review'
  return isFree || (now.position.at === 'unclear' && isAnotherList(scene, understood))
    ? listTaken(scene, now, understood)
    : null
}

const basketLines = (now: Conversation) =>
  now.visits.find(({ shopId }) => shopId === now.shopId)?.lines ?? []

const isUseful = ({ changed, wanted, refused }: Understood): boolean =>
  changed || wanted.length > 0 || refused.length > 0

/** Goods, and no odd answer to the question that is open. */
function isAnotherList(scene: InShop, { unclear }: Understood): boolean {
  const { asks, isBig } = sortUnclear(scene, unclear)
  return asks.length > 0 || isBig
}

/** The list comes back priced; what has sizes is asked for next. */
function listTaken(scene: InShop, now: Conversation, understood: Understood): Step {
  const taken = takeList(scene, now, understood)
  const [wanted, ...rest] = understood.wanted
  const product = wanted && productOf(scene.storefront, wanted.sku)
  if (!product) return taken
  const { asks } = sortUnclear(scene, understood.unclear)
  const pending = { quantity: wanted.quantity, wanted: rest, asks }
  const asked = withChoices(scene, taken.next, product, wanted.chosen ?? [], pending)
  const told = taken.say.map(({ parts }) => ({
    parts: parts.filter(({ key }) => key !== 'isItRight' && key !== 'whichOne'),
  }))
  const shown = understood.changed || understood.unclear.length > 0 || understood.refused.length > 0
  return { ...asked, say: shown ? [...told, ...asked.say] : asked.say }
}

/** WhatsApp's own cart: a list by sku. */
export function onTypedItems(now: Conversation, items: readonly BasketLine[], scene: Scene): Step {
  if (!inShop(scene)) return askForShop(now)
  const understood = understandItems(scene.storefront, items, basketLines(now))
  return understood ? listTaken(scene, now, understood) : greet(scene, now)
}

/** Says what was not understood, and repeats the open question or the way to the goods. */
function lost(scene: InShop, now: Conversation, text: string): Step {
  const { position } = now
  if (position.at === 'quantity' || position.at === 'amend') {
    return answer(now, { parts: [{ key: 'badQuantity', data: { again: false } }] })
  }
  if (position.at === 'where') {
    return askWhere(scene, now, { before: { key: 'badZone', data: { again: false } } })
  }
  if (position.at === 'payer' || position.at === 'other_payer') {
    return badPhone(scene, now)
  }
  const words = shortened(text.replaceAll('\n', ' '), 60)
  const data = { again: false, words, example: exampleOf(scene.storefront) }
  const asked = openQuestion(scene, now)
  const parts = [{ key: 'lost', data } as const, ...(asked?.parts ?? [])]
  return answer(now, { parts, offer: asked?.offer ?? buttons([menuChoice(now)]) })
}

/** The question for a size or colour, or for what was meant, again when that is open. */
function openQuestion(scene: InShop, now: Conversation): Say | undefined {
  const { position } = now
  const { storefront } = scene
  if (position.at === 'unclear') {
    return askUnclear(scene, now, position.asks).say.map(rephrased)[0]
  }
  const product = position.at === 'option' ? productOf(storefront, position.sku) : undefined
  if (position.at !== 'option' || !product) return undefined
  return askOption(now, product, position.chosen, position).say[0]
}
