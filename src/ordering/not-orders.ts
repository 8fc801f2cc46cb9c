import { type Atom, isNaming } from './atom.ts'
import type { Piece, Sentence } from './sentences.ts'
import type { TalkKind } from './vocabulary.ts'

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
    cut.set(piece, outsideTalk(piece, talk))
    const rest = cut.get(piece) ?? []
    if (!rest.some(isNaming)) silence(pieces, at, talk, asked, silent)
    else if (talk.talk === 'opener' && asked) silenceAfter(pieces, at, silent, true)
  }
  if (asked && opensByAsking(pieces)) return { pieces: [], asked }
  const orders = pieces.some((piece) => wants(piece.atoms) || piece.atoms.some(isAmount))
  const polite = pieces.some((piece) => piece.atoms.some((atom) => atom.kind === 'polite'))
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
    const before = sentences[at - 1]
    if (before === undefined || told.pieces.some(({ atoms }) => atoms.some(isNaming))) return told
    const asked = before.pieces.flatMap(({ atoms }) => atoms.filter(isNaming))
    const orders = withoutTalk(before).pieces.some(({ atoms }) => atoms.some(isNaming))
    if (orders || asked.length !== 1 || !asksForAmount(told)) return told
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

/** `nipe mbili`, `mbili tafadhali`; not `we are 4`. */
function asksForAmount({ pieces }: Sentence): boolean {
  return pieces.some(({ atoms }) => wantsStrongly(atoms) || atoms.findIndex(isAmount) === 0)
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
  return talk.find((atom) => atom.talk === 'past') ?? talk[0]
}

/** The part of the piece that still orders: what was asked for before or after the talk. */
function outsideTalk(piece: Piece, talk: Talk): Atom[] {
  const at = piece.atoms.indexOf(talk)
  const before = piece.atoms.slice(0, at)
  const after = piece.atoms.slice(at + 1)
  const resume = after.findIndex(
    (atom) =>
      atom.kind === 'change' && atom.strong && atom.change !== 'set' && atom.change !== 'keep',
  )
  const later = resume < 0 ? [] : after.slice(resume)
  if (talk.talk === 'past' && !wantsStrongly(before)) return later
  if (talk.talk === 'opener') {
    const asked = resume < 0 || later.some(isNaming) ? [] : after.slice(0, resume).filter(isNaming)
    // `kama kuna mayai nipe sita`: the number is of what was asked about.
    return [...orderBefore(before), ...(later.some(isAmount) ? asked : []), ...later]
  }
  const lastAmount = before.findLastIndex(isAmount)
  if (wantsStrongly(before) && lastAmount >= 0)
    return [...before.slice(0, lastAmount + 1), ...later]
  if (talk.talk === 'paid' || talk.talk === 'remark') return [...before, ...later]
  const asking = talk.talk === 'closer' && before.slice(lastAmount + 1).some(isNaming)
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
  if (piece === undefined) return
  if (talk.talk === 'closer' || talk.talk === 'past') silenceBefore(pieces, at, talk, silent)
  if (talk.talk === 'closer') return
  silenceAfter(pieces, at, silent, asked || talk.talk !== 'opener')
}

function silenceBefore(pieces: readonly Piece[], at: number, talk: Talk, silent: Set<Piece>): void {
  const own = pieces[at]?.atoms ?? []
  const counted = own.some(isAmount) && own.some(isNaming)
  // `unga 2 na sukari 1 ni ngapi?` asks about the whole list.
  const wide = counted || (talk.talk === 'past' && !own.some(isNaming))
  for (let before = at - 1; before >= 0; before -= 1) {
    const piece = pieces[before]
    if (piece === undefined || wantsStrongly(piece.atoms)) return
    if (!wide && piece.atoms.some(isAmount)) return
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
