import { type Atom, isNaming } from './atom.ts'
import type { Piece, Sentence } from './sentences.ts'
import { receivedWords, type TalkKind } from './vocabulary.ts'

type Talk = Atom & { kind: 'talk'; talk: TalkKind }

/**
 * Takes out of a sentence what is no order: questions about price, stock, hours and whereabouts,
 * word of payment, complaints, and talk of what was ordered or brought already.
 */
export function withoutTalk(sentence: Sentence): Sentence {
  const { pieces, asked } = sentence
  const silent = new Set<Piece>()
  const cut = new Map<Piece, Atom[]>()
  for (const [at, piece] of pieces.entries()) {
    const talk = weightiest(piece.atoms)
    if (talk === undefined) continue
    cut.set(piece, outsideTalk(piece, talk, asked))
    const rest = cut.get(piece) ?? []
    if (!rest.some(isNaming)) silence(pieces, at, talk, asked, silent)
    else if (talk.talk === 'opener' && asked) silenceAfter(pieces, at, silent, true)
  }
  if (asked && opensByAsking(pieces)) return { pieces: [], asked }
  const orders = pieces.some((piece) => wants(piece.atoms) || piece.atoms.some(isAmount))
  const polite = pieces.some(({ atoms }) =>
    atoms.some(({ kind, text }) => kind === 'polite' || pleaseWords.test(text)),
  )
  if (asked && cut.size === 0 && !orders && !polite) return { pieces: [], asked }
  const kept = pieces
    .filter((piece) => !silent.has(piece))
    .map((piece) => ({ ...piece, atoms: cut.get(piece) ?? piece.atoms }))
  return { pieces: kept.filter((piece) => piece.atoms.length > 0), asked }
}

/**
 * `Mko na mkate? Nipe mbili`: the amount is of what was asked about the sentence before, when that
 * was one thing.
 */
export function withGoodsAskedAbout(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence, at) => {
    const told = withoutTalk(sentence)
    if (told.pieces.some(({ atoms }) => atoms.some(isNaming)) || !asksForAmount(told)) return told
    const own = isWanted(told) && !tellsOfPast(sentence) ? goodsOf(sentence) : []
    const before = sentences[at - 1]
    const asked = own.length > 0 || before === undefined ? own : goodsOf(before)
    const orders =
      own.length === 0 && before !== undefined && goodsOf(withoutTalk(before)).length > 0
    if (orders || asked.length !== 1) return told
    let given = false
    const pieces = told.pieces.map((piece) => {
      const amount = piece.atoms.findIndex(isAmount)
      if (given || amount < 0) return piece
      given = true
      return { ...piece, atoms: piece.atoms.toSpliced(amount, 0, ...asked) }
    })
    return { ...told, pieces }
  })
}

function goodsOf({ pieces }: Sentence): Atom[] {
  return pieces.flatMap(({ atoms }) => atoms.filter(isNaming))
}

function isWanted({ pieces }: Sentence): boolean {
  return pieces.some(({ atoms }) => wantsStrongly(atoms))
}

function tellsOfPast({ pieces }: Sentence): boolean {
  return pieces.some(({ atoms }) =>
    atoms.some((atom) => atom.kind === 'talk' && /^(past|paid)$/.test(atom.talk)),
  )
}

/** `nipe mbili`, `mbili tafadhali`; not `we are 4`. */
function asksForAmount(told: Sentence): boolean {
  return isWanted(told) || told.pieces.some(({ atoms }) => atoms.findIndex(isAmount) === 0)
}

/** `Is brown bread 70 or 75?`, and nothing is asked for. */
function opensByAsking(pieces: readonly Piece[]): boolean {
  const first = pieces[0]?.atoms[0]?.text ?? ''
  if (!/^(is|are|does|do|did|was|were|has|have|je)$/.test(first)) return false
  return !pieces.some((piece) => wantsStrongly(piece.atoms))
}

/** Talk of the past outweighs the rest; otherwise the first counts. */
function weightiest(atoms: readonly Atom[]): Talk | undefined {
  const talk = atoms.filter((atom): atom is Talk => atom.kind === 'talk')
  // `asante kwa jana` thanks, and tells nothing of goods.
  if (talk[0]?.talk === 'remark' && !atoms.some(isNaming)) return talk[0]
  return talk.find((atom) => atom.talk === 'past') ?? talk[0]
}

/** The part of the piece that still orders: what was asked for before or after the talk. */
function outsideTalk(piece: Piece, talk: Talk, asked: boolean): Atom[] {
  const at = piece.atoms.indexOf(talk)
  const before = piece.atoms.slice(0, at)
  const after = piece.atoms.slice(at + 1)
  const resume = after.findIndex(
    (atom) =>
      atom.kind === 'polite' ||
      (atom.kind === 'change' && atom.strong && atom.change !== 'set' && atom.change !== 'keep'),
  )
  const later = resume < 0 ? [] : after.slice(resume)
  const told = talk.talk === 'past' || talk.talk === 'ranOut'
  if (told && !wantsStrongly(before)) return later
  // `5kg rice how much?` ends in its question.
  if (talk.talk === 'opener' && !(asked && after.length === 0)) {
    const asked = resume < 0 || later.some(isNaming) ? [] : after.slice(0, resume).filter(isNaming)
    // `kama kuna mayai nipe sita`: the number is of what was asked about.
    return [...orderBefore(before), ...(later.some(isAmount) ? asked : []), ...later]
  }
  const lastAmount = before.findLastIndex(isAmount)
  if (wantsStrongly(before) && lastAmount >= 0)
    return [...before.slice(0, lastAmount + 1), ...later]
  if (talk.talk === 'paid' || talk.talk === 'remark') return [...before, ...later]
  const asking = /^(closer|opener)$/.test(talk.talk) && before.slice(lastAmount + 1).some(isNaming)
  if (lastAmount >= 0 && asking && before.slice(0, lastAmount).some(isNaming)) {
    return [...before.slice(0, lastAmount + 1), ...later]
  }
  return later
}

/** Before `mko na ...?` an order may stand: goods that were counted or asked for. */
function orderBefore(before: readonly Atom[]): readonly Atom[] {
  return before.some(isNaming) && (before.some(isAmount) || wantsStrongly(before)) ? before : []
}

/** Talk spreads to the pieces listed with it, up to one that orders. */
function silence(
  pieces: readonly Piece[],
  at: number,
  talk: Talk,
  asked: boolean,
  silent: Set<Piece>,
): void {
  const piece = pieces[at]
  if (piece === undefined || isAside(pieces, at, talk, asked)) return
  const backwards = /^(closer|past|ranOut)$/.test(talk.talk)
  if (backwards) silenceBefore(pieces, at, talk, silent)
  if (talk.talk === 'closer' || talk.talk === 'ranOut') return
  silenceAfter(pieces, at, silent, asked || talk.talk !== 'opener')
}

/**
 * Said beside an order and not of it: `nimepata wageni, unga 2`, `naomba mkate, total ngapi?`,
 * `asante kwa jana, mkate 2`. What is said of an order already made is said of what is listed.
 */
function isAside(
  pieces: readonly Piece[],
  at: number,
  { talk, text }: Talk,
  asked: boolean,
): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.atoms.some(namesGoods)) return false
  const next = pieces[at + 1]
  if (next?.parting === 'join' && next.atoms.some(namesGoods)) return false
  if (talk === 'remark') return true
  // `unga 2, umepata?` asks whether the message came.
  if (asked && receivedWords.has(text)) return true
  if (talk !== 'past' && talk !== 'closer') return false
  const others = piece.atoms.filter(({ kind }) => kind !== 'talk')
  if (/^(jana|juzi|yesterday)$/.test(text)) return !others.some((atom) => ofAnOrder.test(atom.text))
  if (others.some(({ text }) => ofAnOrder.test(text))) return false
  const ordered = pieces
    .slice(0, at)
    .some(({ atoms }) => wantsStrongly(atoms) || (atoms.some(isAmount) && atoms.some(namesGoods)))
  if (talk === 'closer' && piece.parting !== 'join' && ordered) return true
  return others.some((atom) => isSubject(atom) && !saysLittle.test(atom.text))
}

/** Goods for certain, or what stands where goods stand; an everyday word is neither. */
function namesGoods(atom: Atom): boolean {
  return isNaming(atom) && !(atom.kind === 'other' && atom.sureness === 'ordinary')
}

function isSubject(atom: Atom): boolean {
  return atom.kind === 'filler' || (isNaming(atom) && !namesGoods(atom))
}

const pleaseWords = /^(please|pls|plz|pliz|plis|kindly|tafadhali)$/

const ofAnOrder =
  /^(order|oda|oder|orders|mzigo|parcel|vitu|items|goods|bidhaa|shopping|list|orodha|pesa|hela|doo|money|till|mpesa|cash)$/
const saysLittle =
  /^(i|you|we|they|he|she|it|my|our|your|us|me|ni|na|is|are|be|been|was|have|has|had|yangu|wangu|zangu|yetu|zetu|tu|sana|tayari|yet|still|bado|not|just|only|the|a|and|these|those|hizo|hizi|hiyo|hii|hivyo|leo|kwa|already|ones|safely|well|vizuri|sawa|please|asante|thanks|all|zote|yote|vyote|kweli|pia|bana|mum|boss|mama|je|kwani)$/

function silenceBefore(pieces: readonly Piece[], at: number, talk: Talk, silent: Set<Piece>): void {
  const own = pieces[at]?.atoms ?? []
  const counted = own.some(isAmount) && own.some(isNaming)
  // `unga 2 na sukari 1 ni ngapi?` asks about the whole list.
  const wide = counted || (talk.talk === 'past' && !own.some(isNaming))
  for (let before = at - 1; before >= 0; before -= 1) {
    const piece = pieces[before]
    if (piece === undefined || wantsStrongly(piece.atoms)) return
    if (!wide && piece.atoms.some(isAmount)) return
    // `mkate na maziwa zimeisha`; `mkate, battery imeisha` tells of the battery only.
    if (talk.talk === 'ranOut' && pieces[before + 1]?.parting !== 'join') return
    silent.add(piece)
  }
}

function silenceAfter(
  pieces: readonly Piece[],
  at: number,
  silent: Set<Piece>,
  counted: boolean,
): void {
  for (let after = at + 1; after < pieces.length; after += 1) {
    const piece = pieces[after]
    if (piece === undefined || wantsStrongly(piece.atoms) || ordersAnew(piece.atoms)) return
    if (!counted && piece.atoms.some(isAmount)) return
    silent.add(piece)
  }
}

function isAmount(atom: Atom): boolean {
  return atom.kind === 'number' || atom.kind === 'measure' || atom.kind === 'price'
}

function wants(atoms: readonly Atom[]): boolean {
  return atoms.some((atom) => atom.kind === 'change')
}

function wantsStrongly(atoms: readonly Atom[]): boolean {
  return atoms.some((atom) => (atom.kind === 'change' && atom.strong) || atom.kind === 'polite')
}

/** `..., then bring 2 soda`: a weak word of asking, and how many of what. */
function ordersAnew(atoms: readonly Atom[]): boolean {
  return wants(atoms) && atoms.some(isAmount) && atoms.some(isNaming)
}
