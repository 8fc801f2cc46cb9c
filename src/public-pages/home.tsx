import type { Messages } from '../i18n/messages'
import { LinkButton } from '../web/action-form'
import { Card } from '../web/page'

type HomeProps = { t: Messages; demo: string | null }

/** What DukaBot is, for whom, what it costs and how to start. */
export const HomePage = ({ t, demo }: HomeProps) => (
  <>
    <Hero t={t} demo={demo} />
    <Steps t={t} />
    <div class="halves">
      <Card title={t.publicPages.home.costTitle}>
        <p class="price">{t.publicPages.home.costPrice}</p>
        <p>{t.publicPages.home.costText}</p>
        <Points points={t.publicPages.home.costs} />
      </Card>
      <div class="stack">
        <Card title={t.publicPages.home.forTitle}>
          <p>{t.publicPages.home.forText}</p>
        </Card>
        <Card title={t.publicPages.home.needTitle}>
          <Points points={t.publicPages.home.needs} />
        </Card>
      </div>
    </div>
    <div class="empty">
      <p class="empty-title">{t.publicPages.home.last}</p>
      <LinkButton href="/sign-up" look="primary">
        {t.publicPages.home.start}
      </LinkButton>
    </div>
  </>
)

const Hero = ({ t, demo }: HomeProps) => (
  <div class="hero">
    <div>
      <h1>{t.publicPages.home.heading}</h1>
      <p class="lead">{t.publicPages.home.lead}</p>
      <div class="actions">
        <LinkButton href="/sign-up" look="primary">
          {t.publicPages.home.start}
        </LinkButton>
        {demo && <LinkButton href={demo}>{t.publicPages.home.demo}</LinkButton>}
      </div>
    </div>
    <ExampleChat t={t} />
  </div>
)

const ExampleChat = ({ t }: { t: Messages }) => {
  const { label, first, greeting, order, total, yes, paid } = t.publicPages.home.example
  return (
    <figure class="chat" role="img" aria-label={label}>
      <p class="mine">{first}</p>
      <p>{greeting.replaceAll('*', '')}</p>
      <p class="mine">{order}</p>
      <p>{total}</p>
      <p class="mine">{yes}</p>
      <p>{paid}</p>
    </figure>
  )
}

const Steps = ({ t }: { t: Messages }) => (
  <section class="band">
    <h2>{t.publicPages.home.stepsTitle}</h2>
    <div class="trio">
      {t.publicPages.home.steps.map(({ title, text }) => (
        <div class="card step">
          <h3>{title}</h3>
          <p>{text}</p>
        </div>
      ))}
    </div>
  </section>
)

const Points = ({ points }: { points: readonly string[] }) => (
  <ul class="points">
    {points.map((point) => (
      <li>{point}</li>
    ))}
  </ul>
)
