import type { ChatMessage } from '../whatsapp/types'

type Media = NonNullable<ChatMessage['media']>
type Place = NonNullable<ChatMessage['place']>

/** A photo, a voice note, a file, a place. */
export const Attachment = ({ message: { media, place } }: { message: ChatMessage }) => {
  if (place) return <PlaceCard place={place} />
  return media ? <MediaView media={media} /> : null
}

const MediaView = ({ media }: { media: Media }) => {
  const source = media.url ?? `/phone-media/${media.id}`
  switch (media.kind) {
    case 'image':
      return <img class="photo" src={source} alt="Sent in this chat" loading="lazy" />
    case 'sticker':
      return <img class="sticker" src={source} alt="Sticker" />
    case 'audio':
      return (
        <p class="voice">
          <span aria-hidden="true">{'\u25b6'}</span> Voice message <i />
        </p>
      )
    default:
      return (
        <p class="file">
          <a href={source} target="_blank" rel="noopener noreferrer">
            {media.filename ?? `A ${media.kind}`}
          </a>
        </p>
      )
  }
}

const PlaceCard = ({ place }: { place: Place }) => (
  <div class="place">
    <svg viewBox="0 0 240 110" aria-hidden="true">
      <rect width="240" height="110" fill="#e3ecdf" />
      <path
        d="M-5 78 L120 40 L245 62 M60 -5 L96 115 M170 -5 L150 115"
        stroke="#fff"
        stroke-width="9"
        fill="none"
      />
      <path d="M-5 20 L245 12" stroke="#f6d98b" stroke-width="10" fill="none" />
      <path d="M120 66s16-17 16-30a16 16 0 0 0-32 0c0 13 16 30 16 30z" fill="#d93025" />
      <circle cx="120" cy="36" r="6" fill="#fff" />
    </svg>
    <b>{place.name ?? 'Location'}</b>
    <span>{place.address ?? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`}</span>
  </div>
)
