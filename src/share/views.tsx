import { raw } from 'hono/html'
import type { PageContext } from '../context'
import { languages, messagesIn } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { localPhone } from '../kernel/phone'
import { shareLink, shopLink } from '../shops/shop-link'
import { isUsualTag, taggedCode, usualTags } from '../shops/source-tag'
import { LinkButton, Submit } from '../web/action-form'
import { Field } from '../web/field'
import type { FormView } from '../web/form'
import { Card, PageHead } from '../web/page'
import { qrSvg } from '../web/qr-code'
import { Row, RowList } from '../web/rows'
import { PrintCard } from './poster-views'
import { type Sold, soldDays } from './queries'

type ShareProps = {
  ctx: PageContext
  /** Null for somebody who may not see what was sold. */
  sold: readonly Sold[] | null
  /** A place of the owner's own that was just asked for. */
  own: string | null
  form: FormView
}

export const SharePage = ({ ctx, sold, own, form }: ShareProps) => (
  <>
    <PageHead title={ctx.t.share.title} text={ctx.t.share.lead} />
    <div class="columns">
      <div class="stack">
        <LinkCard ctx={ctx} />
        <StatusCard ctx={ctx} />
      </div>
      <div class="stack">
        <PlacesCard {...{ ctx, sold, own, form }} />
        <PrintCard ctx={ctx} />
      </div>
    </div>
  </>
)

const linkFor = ({ ports, profile }: PageContext, tag: string | null) =>
  shopLink(ports.whatsappNumber, profile.code, tag)

/** Words that are ready to be sent, with the link of this place in them. */
const readyWords = (ctx: PageContext, tag: string | null, language = ctx.language) =>
  messagesIn(language).share.ready({
    name: ctx.profile.name,
    code: ctx.profile.code,
    link: linkFor(ctx, tag),
    number: localPhone(ctx.ports.whatsappNumber),
  })

function LinkCard({ ctx }: { ctx: PageContext }) {
  const { share } = ctx.t
  const { name, code } = ctx.profile
  const link = linkFor(ctx, null)
  return (
    <Card title={share.link}>
      <p>
        <a href={link}>{link}</a>
      </p>
      <div class="qr">{raw(qrSvg(link, share.qr(name)))}</div>
      <div class="actions">
        <LinkButton href={shareLink(readyWords(ctx, null))} look="primary">
          {share.send}
        </LinkButton>
        <LinkButton href="/shop/share/qr.svg">{share.download}</LinkButton>
        <LinkButton href={`/s/${code}`}>{share.page}</LinkButton>
      </div>
    </Card>
  )
}

/** One text in each language: customers read both. */
const StatusCard = ({ ctx }: { ctx: PageContext }) => (
  <Card title={ctx.t.share.status.title}>
    <p class="hint">{ctx.t.share.status.help}</p>
    {languages.map((language) => (
      <div class="field">
        <label for={`status-${language}`}>{ctx.t.share.status.in[language]}</label>
        <div class="box">
          <textarea id={`status-${language}`} rows={7} readonly lang={language}>
            {readyWords(ctx, 'status', language)}
          </textarea>
        </div>
        <LinkButton href={shareLink(readyWords(ctx, 'status', language))}>
          {ctx.t.share.send}
        </LinkButton>
      </div>
    ))}
  </Card>
)

function PlacesCard({ ctx, sold, own, form }: ShareProps) {
  const { links } = ctx.t.share
  return (
    <Card title={links.title} id="places">
      <p class="hint">{links.help}</p>
      <form class="quick" method="get" action="/shop/share">
        <Field
          form={form}
          name="tag"
          label={links.own}
          hint={links.ownHelp}
          maxlength={20}
          autocomplete="off"
        />
        <Submit look="plain">{links.make}</Submit>
      </form>
      <RowList>
        {placesOf(sold ?? [], own).map((tag) => (
          <Place ctx={ctx} tag={tag} sold={sold} />
        ))}
      </RowList>
      {sold && <p class="hint">{links.soldHelp(soldDays)}</p>}
    </Card>
  )
}

/** The new one first, then the usual ones, then the owner's own that have sold, then the plain link. */
function placesOf(sold: readonly Sold[], own: string | null): (string | null)[] {
  const used = sold.flatMap(({ tag }) => (tag !== null && !isUsualTag(tag) ? [tag] : []))
  return [...new Set([...(own ? [own] : []), ...usualTags, ...used]), null]
}

type PlaceProps = { ctx: PageContext; tag: string | null; sold: ShareProps['sold'] }

function Place({ ctx, tag, sold }: PlaceProps) {
  const { links } = ctx.t.share
  const { code } = ctx.profile
  const found = sold?.find((one) => one.tag === tag)
  return (
    <Row
      title={tag === null ? links.direct : (links.places[tag] ?? tag)}
      text={taggedCode(code, tag)}
      end={found && formatMoney(found.amount)}
      badge={sold && <span class="hint">{links.orders(found?.orders ?? 0)}</span>}
    >
      {tag !== null && (
        <>
          <a href={linkFor(ctx, tag)}>{links.link}</a>
          <a href={shareLink(readyWords(ctx, tag))}>{links.send}</a>
          <a href={`/shop/share/qr.svg?tag=${tag}`}>{links.qr}</a>
        </>
      )}
    </Row>
  )
}
