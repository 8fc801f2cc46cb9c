import type { ChatMessage } from '../whatsapp/types'
import { Attachment } from './attachment'
import { clockTime, Formatted } from './formatting'

type Props = { chat: ChatMessage[]; typing: boolean; number: string }

/** One conversation, as its customer sees it: what the business says on the left. */
export const Chat = ({ chat, typing, number }: Props) => (
  <ol class="log" id="log" aria-label="Messages" aria-live="polite">
    <li class="notice" id="notice">
      A simulated chat with the number all shops share.
    </li>
    {chat.length === 0 && (
      <li class="empty" id="empty">
        <p>No messages yet. Write a shop's code to +{number}, for example</p>
        <p class="starters">
          <button type="button" data-say="NJERI">
            NJERI
          </button>
          <button type="button" data-say="KICKS">
            KICKS
          </button>
        </p>
      </li>
    )}
    {chat.map((message) => (
      <Bubble message={message} quoted={chat.find(({ wamid }) => wamid === message.context)} />
    ))}
    {typing && (
      <li class="row theirs" id="typing">
        <div class="bubble typing">
          <span class="hidden">The shop is typing</span>
          <i />
          <i />
          <i />
        </div>
      </li>
    )}
  </ol>
)

type BubbleProps = { message: ChatMessage; quoted: ChatMessage | undefined }

const Bubble = ({ message, quoted }: BubbleProps) => {
  const side = message.from === 'customer' ? 'mine' : 'theirs'
  const bare = message.media?.kind === 'sticker' ? ' bare' : ''
  return (
    <li class={`row ${side}`} id={`m-${domId(message.wamid)}`}>
      <article
        class={`bubble${bare}`}
        data-testid="bubble"
        data-from={message.from}
        data-wamid={message.wamid}
      >
        {quoted && (
          <blockquote>
            <b>{quoted.from === 'customer' ? 'You' : 'Shop'}</b> {firstLine(quoted)}
          </blockquote>
        )}
        {message.revoked ? (
          <p class="faded">This message was deleted</p>
        ) : (
          <Content message={message} />
        )}
        <footer class="meta">
          {message.edited && 'edited '}
          <time>{clockTime(message.at)}</time>
          {message.from === 'customer' && <Ticks status={message.status} />}
        </footer>
      </article>
      <Actions message={message} />
      {message.reactions.length > 0 && (
        <p class="reactions" role="img" aria-label="Reactions">
          {message.reactions.map(({ emoji }) => emoji).join(' ')}
        </p>
      )}
    </li>
  )
}

const Content = ({ message }: { message: ChatMessage }) => (
  <>
    {message.header && <p class="head">{message.header}</p>}
    <Attachment message={message} />
    {message.text !== '' && !message.place && (
      <p class="body">
        <Formatted text={message.text} />
      </p>
    )}
    {message.footer && <p class="foot">{message.footer}</p>}
  </>
)

/** What can be tapped below a bubble. */
const Actions = ({ message }: { message: ChatMessage }) => {
  const { wamid, buttons, list, link, asksLocation, asksNumber } = message
  if (message.from === 'customer' || message.revoked) return null
  return (
    <>
      {buttons.map(({ id, title, kind, value }) =>
        kind === 'reply' ? (
          <button
            class="action"
            type="button"
            data-testid="reply-button"
            data-tap={id}
            data-on={wamid}
          >
            <Icon name="reply" /> {title}
          </button>
        ) : kind === 'copy_code' ? (
          <button class="action" type="button" data-copy={value} data-testid="copy-code">
            <Icon name="copy" /> {title}
          </button>
        ) : kind === 'url' ? (
          <a class="action" href={value} target="_blank" rel="noopener noreferrer">
            <Icon name="open" /> {title}
          </a>
        ) : (
          <button class="action" type="button" data-flow={wamid}>
            {title}
          </button>
        ),
      )}
      {list && (
        <>
          <button
            class="action"
            type="button"
            data-testid="list-open"
            data-sheet={`s-${domId(wamid)}`}
          >
            <Icon name="list" /> {list.button}
          </button>
          <template id={`s-${domId(wamid)}`}>
            <ListSheet message={message} />
          </template>
        </>
      )}
      {link && (
        <a
          class="action"
          href={link.url}
          target="_blank"
          rel="noopener noreferrer"
          data-testid="link-button"
        >
          <Icon name="open" /> {link.text}
        </a>
      )}
      {asksNumber && (
        <button class="action" type="button" data-number-for={wamid}>
          Share my number
        </button>
      )}
      {asksLocation && (
        <button class="action" type="button" data-sheet="location-sheet" data-on={wamid}>
          <Icon name="pin" /> Send location
        </button>
      )}
    </>
  )
}

const ListSheet = ({ message: { list, wamid } }: { message: ChatMessage }) => (
  <>
    <h2>{list?.button}</h2>
    {list?.sections.map(({ title, rows }) => (
      <section>
        {title && <h3>{title}</h3>}
        {rows.map(({ id, title: rowTitle, description }) => (
          <button
            type="button"
            class="list-row"
            data-testid="list-row"
            data-tap={id}
            data-on={wamid}
          >
            <b>{rowTitle}</b>
            {description && <span>{description}</span>}
          </button>
        ))}
      </section>
    ))}
  </>
)

const Ticks = ({ status }: { status: ChatMessage['status'] }) => (
  <svg
    class={`ticks ${status}`}
    viewBox="0 0 18 11"
    role="img"
    aria-label={status === 'read' ? 'Read' : 'Sent'}
  >
    <path d="M1 6l3.5 3.5L11 2M7 8.5l1 1L15 2" />
  </svg>
)

const icons = {
  reply: 'M6 4L2 8l4 4M2 8h7a5 5 0 0 1 5 5',
  copy: 'M6 6h8v8H6zM4 10H2V2h8v2',
  open: 'M9 2h5v5M14 2L7 9M12 9v5H2V4h5',
  list: 'M6 4h8M6 8h8M6 12h8M2 4h1M2 8h1M2 12h1',
  pin: 'M8 15s5-5 5-9A5 5 0 0 0 3 6c0 4 5 9 5 9zM8 7.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
}

const Icon = ({ name }: { name: keyof typeof icons }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={icons[name]} />
  </svg>
)

const firstLine = ({ text, type }: ChatMessage): string =>
  text.split('\n')[0]?.replace(/[*_~]/g, '').slice(0, 80) || type

export const domId = (wamid: string): string => wamid.replace(/\W/g, '').slice(-24)
