import type { Messages } from '../i18n/messages'
import { Notice, PageHead } from '../web/page'
import { privacyNotice, privacyNoticeSince, type Section } from './privacy-notice'

/** The notice as it was accepted, in English; a Swahili reader gets its gist first. */
export const PrivacyPage = ({ t }: { t: Messages }) => {
  const { title, effective, summary, summaryTitle, fullText } = t.publicPages.privacy
  const [year, month, day] = privacyNoticeSince.split('-').map(Number)
  const date = `${day} ${t.orders.months[Number(month) - 1]} ${year}`
  return (
    <article class="prose">
      <PageHead title={title} text={effective({ date })} />
      {summary.length > 0 && (
        <>
          <h2>{summaryTitle}</h2>
          <ul>
            {summary.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
          <Notice>{fullText}</Notice>
        </>
      )}
      <div class="prose" lang="en">
        {privacyNotice.map((section) => (
          <NoticeSection section={section} />
        ))}
      </div>
    </article>
  )
}

const NoticeSection = ({ section: { title, blocks } }: { section: Section }) => (
  <>
    <h2>{title}</h2>
    {blocks.map((block) =>
      typeof block === 'string' ? (
        <p>{block}</p>
      ) : (
        <ul>
          {block.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      ),
    )}
  </>
)

export const TermsPage = ({ t }: { t: Messages }) => (
  <article class="prose">
    <PageHead title={t.publicPages.terms.title} text={t.publicPages.terms.lead} />
    {t.publicPages.terms.points.map(({ title, text }) => (
      <>
        <h2>{title}</h2>
        <p>{text}</p>
      </>
    ))}
    <p>{t.publicPages.terms.contact}</p>
  </article>
)
