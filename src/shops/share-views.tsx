import { raw } from 'hono/html'
import type { PageContext } from '../context'
import { LinkButton } from '../web/action-form'
import { Card } from '../web/page'
import { qrSvg } from '../web/qr-code'
import { shareLink, shopLink } from './shop-link'

/** The shop link, its QR code and words that are ready to be sent on. */
export function ShareCard({ ctx }: { ctx: PageContext }) {
  const { profile, ports, t } = ctx
  const link = shopLink(ports.whatsappNumber, profile.code)
  const text = t.shops.share.ready({ name: profile.name, code: profile.code, link })
  return (
    <Card title={t.shops.share.title} id="share">
      <p>{t.shops.share.help}</p>
      <p>
        <a href={link}>{link}</a>
      </p>
      <div class="qr">{raw(qrSvg(link, t.shops.share.qr(profile.name)))}</div>
      <div class="field">
        <label for="share-text">{t.shops.share.text}</label>
        <div class="box">
          <textarea id="share-text" rows={4} readonly>
            {text}
          </textarea>
        </div>
      </div>
      <div class="actions">
        <LinkButton href={shareLink(text)} look="primary">
          {t.shops.share.send}
        </LinkButton>
        <LinkButton href="/shop/settings/qr.svg">{t.shops.share.download}</LinkButton>
        <LinkButton href={`/s/${profile.code}`}>{t.shops.share.page}</LinkButton>
      </div>
    </Card>
  )
}
