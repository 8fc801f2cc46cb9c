import type { PageContext } from '../context'
import type { Messages } from '../i18n/messages'
import { ActionForm } from '../web/action-form'
import { Card, Notice } from '../web/page'
import { Row, RowList } from '../web/rows'
import { longestAlias } from './product'
import type { LearntWord } from './queries'

export type LearntDone = { tone: 'good' | 'bad'; text: string }
export type LearntProps = {
  ctx: PageContext
  sku: string
  learnt: readonly LearntWord[]
  done?: LearntDone | undefined
}

/** What customers taught the shop about a product, and the way back: what undoing swaps. */
export const LearntCard = ({ ctx: { t }, sku, learnt, done }: LearntProps) => (
  <Card id="learnt" title={t.catalogue.learnt}>
    {done && <Notice tone={done.tone}>{done.text}</Notice>}
    <p class="hint">{learnt.length > 0 ? t.catalogue.learntHelp : t.catalogue.learntNone}</p>
    {learnt.length > 0 && (
      <RowList>
        {learnt.map((word) => (
          <LearntRow word={word} sku={sku} t={t} />
        ))}
      </RowList>
    )}
  </Card>
)

function LearntRow({ word, sku, t }: { word: LearntWord; sku: string; t: Messages }) {
  const { words, times } = word
  const at = `/shop/catalogue/${sku}/learnt`
  return (
    <Row title={words} text={t.catalogue.learntTimes(times)}>
      {/* Keeping changes the form above as well, so the whole page comes anew. */}
      {words.length <= longestAlias && (
        <ActionForm
          action={`${at}/adoption`}
          fields={{ words }}
          look="plain"
          submit={
            <>
              <span aria-hidden="true">{t.catalogue.keepWords}</span>
              <span class="hidden">{t.catalogue.keepWordsOf(words)}</span>
            </>
          }
        />
      )}
      <ActionForm
        action={`${at}/removal`}
        target="#learnt"
        fields={{ words }}
        look="quiet"
        submit={
          <>
            <span aria-hidden="true">{t.catalogue.undoWords}</span>
            <span class="hidden">{t.catalogue.undoWordsOf(words)}</span>
          </>
        }
      />
    </Row>
  )
}
