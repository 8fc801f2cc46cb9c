import type { Atom } from './atom.ts'

/** What parted a piece of a sentence from the one before; `aside` is an address, a time, a saying. */
export type Parting = 'start' | 'join' | 'comma' | 'line' | 'aside'

/** The atoms between two commas or joins. */
export type Piece = { parting: Parting; atoms: Atom[] }

/** Pieces up to a full stop or a line's end. */
export type Sentence = { pieces: Piece[]; asked: boolean }

/** Cuts the atoms into sentences, and those into the pieces that name one item each. */
export function readSentences(atoms: readonly Atom[]): Sentence[] {
  const sentences: Sentence[] = []
  let pieces: Piece[] = []
  let piece: Piece = { parting: 'start', atoms: [] }
  const endPiece = (parting: Parting) => {
    if (piece.atoms.length > 0) addPiece(pieces, piece)
    piece = {
      parting: piece.atoms.length > 0 ? plain(parting) : stronger(piece.parting, parting),
      atoms: [],
    }
  }
  const endSentence = (asked: boolean, parting: Parting) => {
    endPiece(parting)
    if (pieces.length > 0) sentences.push({ pieces, asked })
    pieces = []
  }
  for (const atom of atoms) {
    if (atom.kind === 'join') endPiece('join')
    else if (atom.kind !== 'stop') piece.atoms.push(atom)
    else if (atom.mark === '\n') endSentence(false, 'line')
    else if (/^[.!?;]$/.test(atom.mark)) endSentence(atom.mark === '?', 'start')
    else endPiece(atom.mark === '~' ? 'aside' : 'comma')
  }
  endSentence(false, 'start')
  return withChoicesJoined(sentences)
}

/** `soda mbili... ama tatu`: the other choice may come after a full stop. */
function withChoicesJoined(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    const [first, ...rest] = sentence.pieces
    const opensChoice = first?.atoms.find((atom) => atom.kind !== 'filler')?.kind === 'or'
    const chosen = last?.pieces.at(-1)
    if (!opensChoice || !first || !last || !chosen || last.asked) {
      joined.push(sentence)
      continue
    }
    chosen.atoms.push(...first.atoms)
    last.pieces.push(...rest)
  }
  return joined
}

/** Said straight after goods (`sandals size 41 mbili`) an aside parts no more than a comma. */
function plain(parting: Parting): Parting {
  return parting === 'aside' ? 'comma' : parting
}

/** `, na` is a comma: the stronger parting stays. */
function stronger(a: Parting, b: Parting): Parting {
  if (b === 'aside' && a === 'comma') return b
  return a === 'join' && b !== 'start' ? b : a
}

/** `maziwa, ama mala`: a choice belongs to what it is the other choice of. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const opensChoice = piece.atoms.find((atom) => atom.kind !== 'filler')?.kind === 'or'
  const leavesChoice = last?.atoms.findLast((atom) => atom.kind !== 'filler')?.kind === 'or'
  if (last !== undefined && (opensChoice || leavesChoice)) last.atoms.push(...piece.atoms)
  else pieces.push(piece)
}
