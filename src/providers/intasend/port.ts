/** A shop's own account at IntaSend. `environment` picks the host unless a setting overrides it. */
export type IntaSendAccount = {
  provider: 'intasend'
  environment: 'sandbox' | 'live'
  publishableKey: string
  secretKey: string
}
