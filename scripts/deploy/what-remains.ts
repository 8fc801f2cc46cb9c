// wire-contracts B2. The first two are read today; the others are acknowledged and logged, so that
// Meta need not be visited again when a later version reads them.
const fields = [
  ...['messages', 'user_id_update', 'user_preferences', 'message_template_status_update'],
  ...['message_template_quality_update', 'template_category_update', 'phone_number_quality_update'],
  ...['account_update', 'account_alerts', 'business_capability_update'],
]

const knownToken = `the worker's WHATSAPP_VERIFY_TOKEN, shown when it was made. For a new one:
                        npx wrangler secret delete WHATSAPP_VERIFY_TOKEN -c wrangler.production.toml
                      and npm run deploy again`

/** What no program can do for you at Meta. `verifyToken` is null when it was set by an earlier run. */
export const whatRemains = (publicUrl: string, verifyToken: string | null): string => `
What remains to be done at Meta, once (developers.facebook.com > your app > WhatsApp):
  1. Configuration > Webhook
       Callback URL   ${publicUrl}/webhooks/whatsapp
       Verify token   ${verifyToken ?? knownToken}
     and subscribe to these fields:
       ${fields.join('\n       ')}
  2. Message templates: an authentication template \`sign_in_code\` with a copy-code button, expiry of
     10 minutes, in English (en) and Swahili (sw). Until both are approved nobody can sign in.
     And a utility template \`order_update\` for people whose 24 hours are over:
       en  From {{1}}: {{2}} Reply MENU to write to us.
       sw  Kutoka {{1}}: {{2}} Jibu MENU kutuandikia.
  3. Give the system user of the access token the permissions whatsapp_business_messaging and
     whatsapp_business_management, and the app Live mode.
Then open ${publicUrl}/sign-up and open the first shop.`
