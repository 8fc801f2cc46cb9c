import type { Child } from 'hono/jsx'
import type { PageContext } from '../context'
import type { Outgoing } from '../providers/whatsapp/port'
import { ActionForm, LinkButton, Submit } from '../web/action-form'
import { Field } from '../web/field'
import { newForm } from '../web/form'
import { Card, Notice, PageHead } from '../web/page'
import { type Line, mostSaid, type Said } from './replay'

type Props = { ctx: PageContext; said: readonly Said[]; lines: readonly Line[]; orders: number }

/** The shop's chat, as a customer would have it. */
export const PreviewPage = (props: Props) => {
  const { t } = props.ctx
  return (
    <>
      <PageHead
        title={t.preview.title}
        text={t.preview.lead}
        back={{ href: '/shop', label: t.today.title }}
      />
      <Preview {...props} />
    </>
  )
}

/** All that a word or a tap changes. */
export function Preview({ ctx: { t }, said, lines, orders }: Props) {
  const fields = { said: JSON.stringify(said) }
  const last = lines.at(-1)
  const isFull = said.length >= mostSaid
  return (
    <div id="preview" class="stack">
      {orders > 0 && <Notice tone="good">{t.preview.done}</Notice>}
      <Card>
        <div class="chat" role="log" aria-label={t.preview.title}>
          {lines.map((line) => (
            <ChatLine line={line} words={t.preview} />
          ))}
        </div>
        {last?.from === 'shop' && !isFull && (
          <ActionForm action="/shop/preview" fields={fields} target="#preview" class="actions">
            {choicesOf(last.message).map(({ id, title }) => (
              <Submit look="plain" name="tap" value={`${title}\n${id}`}>
                {title}
              </Submit>
            ))}
          </ActionForm>
        )}
        {isFull ? (
          <p>{t.preview.full}</p>
        ) : (
          <ActionForm
            action="/shop/preview"
            fields={fields}
            target="#preview"
            submit={t.preview.send}
          >
            <Field
              form={newForm()}
              name="words"
              label={t.preview.words}
              hint={t.preview.hint}
              maxlength={500}
            />
          </ActionForm>
        )}
        <LinkButton href="/shop/preview" look="quiet">
          {t.preview.again}
        </LinkButton>
      </Card>
    </div>
  )
}

type LineProps = { line: Line; words: PageContext['t']['preview'] }

function ChatLine({ line, words }: LineProps) {
  if (line.from === 'phone') return <p class="hint">{words.prompt}</p>
  if (line.from === 'me') {
    return (
      <p class="mine">
        <span class="hidden">{words.you}: </span>
        {line.words}
      </p>
    )
  }
  return (
    <p>
      <span class="hidden">{words.shop}: </span>
      {styled('body' in line.message ? String(line.message.body) : '')}
    </p>
  )
}

/** WhatsApp's own *bold* and _slanted_. */
const styled = (text: string): Child[] =>
  text.split(/(\*[^*\n]+\*|_[^_\n]+_)/).map((part) => {
    const inner = part.slice(1, -1)
    if (/^\*[^*\n]+\*$/.test(part)) return <strong>{inner}</strong>
    return /^_[^_\n]+_$/.test(part) ? <em>{inner}</em> : part
  })

function choicesOf(message: Outgoing): { id: string; title: string }[] {
  if (message.kind === 'buttons') return [...message.buttons]
  return message.kind === 'list' ? message.sections.flatMap(({ rows }) => rows) : []
}
