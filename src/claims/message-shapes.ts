/** What a message is about, seen from the phone that got it. */
export type MessageKind =
  /** Paid to a shop's Till, sent to a Paybill's account, sent to a person (or Pochi la Biashara). */
  | 'till'
  | 'paybill'
  | 'person'
  /** As the shop itself is told of a payment. */
  | 'to_till'
  | 'to_paybill'
  /** No payment by its reader, or none any more. */
  | 'received'
  | 'withdrawal'
  | 'deposit'
  | 'airtime'
  | 'reversal'
  | 'failed'
  /** The second message about the same payment: same code, other figures. */
  | 'fuliza'
  /** Another country's. */
  | 'foreign'
  | 'unreadable'

const money = String.raw`(?:(?:Ksh|KES)\.?\s*)+(?<amount>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)`
const date = String.raw`\d{1,2}\/\d{1,2}\/\d{2,4}`
const time = String.raw`(?:\s*(?:at|saa)?\s*\d{1,2}[:.]\d{2}\s*[AP]\.?M)?`
const number = String.raw`(?<phone>(?:\+?254|0)[17][\d*]{8,9})`
const phone = String.raw`(?:\s+${number})?`
const name = `(?<name>.{1,80}?)`
/** A name ends where the date begins, the balance follows, or the message is cut off. */
const ends = String.raw`(?=\s*\.?\s*(?:on|tarehe|siku|mnamo)?\s*${date}|\s*\.?\s*(?:New |Baki |Salio )|[\s.]*$)`
const sent = `(?:imetumwa|zimetumwa) kwa`
/** The last "for account" is meant: a name may hold those words as well. */
const account = `(?<account>(?:(?!for account).){0,40}?)`

const written: readonly [MessageKind, string][] = [
  ['fuliza', 'Fuliza M-?PESA amount is'],
  [
    'reversal',
    String.raw`Reversal of transaction\s*(?<old>[A-Z0-9]{8,12}) has been successfully reversed.{0,60}?${money}`,
  ],
  [
    'received',
    String.raw`(?:You have received|Umepokea)\s*${money} (?:from|kutoka(?: kwa)?) ${name}${phone}${ends}`,
  ],
  [
    'to_till',
    String.raw`on\s*${date}${time}\s*${money} received from ${number} ${name}(?=\s*\.?\s*New Account|[\s.]*$)`,
  ],
  [
    'to_paybill',
    String.raw`on\s*${date}${time}\s*${money} received from ${name}${phone}\s*\.?\s*Account Number\s*(?<account>.{1,40}?)(?=\s*New |[\s.]*$)`,
  ],
  [
    'withdrawal',
    String.raw`on\s*${date}${time}\s*Withdraw\s*${money} from ${name}(?=\s*\.?\s*New |[\s.]*$)`,
  ],
  [
    'deposit',
    String.raw`on\s*${date}${time}\s*Give\s*${money} cash to ${name}(?=\s*\.?\s*New |[\s.]*$)`,
  ],
  ['airtime', String.raw`(?:You bought|Umenunua)\s*${money} (?:of|ya) airtime`],
  ['paybill', `${money} sent to (?<name>.{1,80}) for account ?${account}${ends}`],
  [
    'paybill',
    String.raw`Umelipa\s*${money} kwa ${name} (?:kwa )?akaunti (?<account>.{1,40}?)${ends}`,
  ],
  ['paybill', `${money} ${sent} ${name} (?:kwa )?akaunti (?<account>.{1,40}?)${ends}`],
  ['till', `${money} paid to ${name}${ends}`],
  ['till', String.raw`Umelipa\s*${money} kwa ${name}${ends}`],
  ['person', `${money} sent to ${name}${phone}${ends}`],
  ['person', `${money} ${sent} ${name}${phone}${ends}`],
]

/**
 * The first sentence of each kind, right behind "Confirmed", in the order they are tried. Each is
 * anchored there, because a name may hold words such as RECEIVED (wire-contracts H2).
 */
export const shapes: readonly { kind: MessageKind; shape: RegExp }[] = written.map(
  ([kind, shape]) => ({ kind, shape: new RegExp(`^(?:${shape})`, 'i') }),
)
