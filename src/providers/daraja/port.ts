/** A shop's own Till or Paybill at Safaricom. `environment` picks the host unless a setting overrides it. */
export type DarajaAccount = {
  provider: 'daraja'
  environment: 'sandbox' | 'live'
  /** The Paybill; of a Till the store or head office number that Safaricom gave with it. */
  shortcode: string
  /** Null for a Paybill. */
  till: string | null
  consumerKey: string
  consumerSecret: string
  passkey: string
  tokens: TokenShelf
}

export type Token = { text: string; expiresAt: number }

/** Where all isolates share a shop's access token: a new one makes the last one invalid. */
export type TokenShelf = {
  /** The newest token that is of use, or null. */
  read(usable: (token: Token) => boolean): Promise<Token | null>
  keep(token: Token): Promise<void>
}
