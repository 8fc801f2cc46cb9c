import { raw } from 'hono/html'
import type { PageContext } from '../context'
import { languages, type Messages } from '../i18n/messages'
import { LinkButton } from '../web/action-form'
import { Card, PageHead } from '../web/page'
import { qrSvg } from '../web/qr-code'
import { Row, RowList, Tabs } from '../web/rows'
import { type Poster, printables } from './poster'

const addressOf = (file: string, { size, language }: Pick<Poster, 'size' | 'language'>) =>
  `/shop/share/${file}?size=${size}&lang=${language}`

/** Each thing that can be printed, in the language of the shop's customers. */
export function PrintCard({ ctx: { t, profile } }: { ctx: PageContext }) {
  const { print } = t.share
  const { language } = profile
  return (
    <Card title={print.title} id="print">
      <p class="hint">{print.help}</p>
      <RowList>
        {printables.map((size) => (
          <Row title={print.sizes[size]} text={size === 'card' ? print.cardHelp : undefined}>
            <LinkButton href={addressOf('poster.pdf', { size, language })}>{print.pdf}</LinkButton>
            <LinkButton href={addressOf('poster', { size, language })} look="quiet">
              {print.view}
            </LinkButton>
          </Row>
        ))}
      </RowList>
    </Card>
  )
}

/** A page that prints as the poster alone; on the screen one chooses size and language above it. */
export function PosterPage({ poster, t }: { poster: Poster; t: Messages }) {
  const { print } = t.share
  const { size, language } = poster
  return (
    <>
      <div class="stack no-print">
        <PageHead
          title={print.sizes[size]}
          text={size === 'card' ? `${print.how} ${print.cardHelp}` : print.how}
          back={{ href: '/shop/share', label: t.share.title }}
        >
          <LinkButton href={addressOf('poster.pdf', poster)} look="primary">
            {print.pdf}
          </LinkButton>
        </PageHead>
        <Tabs
          label={print.size}
          tabs={printables.map((one) => ({
            href: addressOf('poster', { size: one, language }),
            label: print.sizes[one],
            current: one === size,
          }))}
        />
        <Tabs
          label={print.language}
          tabs={languages.map((one) => ({
            href: addressOf('poster', { size, language: one }),
            label: print.languages[one],
            current: one === language,
          }))}
        />
      </div>
      <Sheet poster={poster} t={t} />
    </>
  )
}

const Sheet = ({ poster, t }: { poster: Poster; t: Messages }) => (
  <article class={`poster on-${poster.size}`} lang={poster.language}>
    <h2>{poster.name}</h2>
    <p class="poster-band">{poster.headline}</p>
    <div class="qr">{raw(qrSvg(poster.link, t.share.qr(poster.name)))}</div>
    <div>
      <p>
        <strong>{poster.scan}</strong>
      </p>
      <p>{poster.orSend}</p>
      <p class="poster-code">{poster.code}</p>
      <p>{poster.to}</p>
      <p>
        <strong>{poster.pay}</strong>
      </p>
    </div>
  </article>
)
