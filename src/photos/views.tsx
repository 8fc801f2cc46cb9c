import type { Messages } from '../i18n/messages'
import { ActionForm, Submit } from '../web/action-form'
import { shrinkScript } from '../web/assets'
import { Card } from '../web/page'
import { mostPhotoKilobytes } from './photo'
import { photoAt, smallPhotoAt } from './photo-address'

type Goods = { sku: string; name: string; photo: string | null }
type ThumbProps = { shop: string; product: Goods }

/** A small square beside a name; the first letter stands in for a photo, so that nothing jumps. */
export const Thumb = ({ shop, product: { name, photo } }: ThumbProps) =>
  photo ? (
    <img
      class="thumb"
      src={smallPhotoAt(shop, photo)}
      width="48"
      height="48"
      alt=""
      loading="lazy"
    />
  ) : (
    <span class="thumb" aria-hidden="true">
      {name.charAt(0)}
    </span>
  )

type PhotoCardProps = ThumbProps & {
  t: Messages
  /** What was wrong with the picture that was sent. */
  error?: string | undefined
}

/** The photo of a product: choose, send, take away. public/photo.js makes it small first. */
export function PhotoCard({ shop, product, t, error }: PhotoCardProps) {
  const { photos } = t
  const hints = error ? 'photo-hint photo-error' : 'photo-hint'
  return (
    <Card title={photos.title} id="photo">
      <form
        method="post"
        action="/shop/catalogue/photos"
        enctype="multipart/form-data"
        class="stack"
        novalidate
        data-shrinks={shrinkScript}
        data-busy={photos.busy}
        data-ready={photos.ready}
        data-failed={photos.failed}
      >
        <input type="hidden" name="sku" value={product.sku} />
        <div data-frame>
          {product.photo && (
            <img
              class="photo"
              src={photoAt(shop, product.photo)}
              width="240"
              height="240"
              alt={photos.of(product.name)}
            />
          )}
        </div>
        <div class={error ? 'field wrong' : 'field'}>
          <label for="photo-file">{product.photo ? photos.another : photos.choose}</label>
          <p class="hint" id="photo-hint">
            {photos.help} <noscript>{photos.plainHelp(mostPhotoKilobytes)}</noscript>
          </p>
          <input
            id="photo-file"
            type="file"
            name="photo"
            accept="image/jpeg,image/png,image/webp"
            aria-describedby={hints}
            aria-invalid={error ? 'true' : undefined}
          />
          {error && (
            <p class="error" id="photo-error">
              {error}
            </p>
          )}
          <input type="file" name="small" hidden aria-label={photos.smallSize} tabindex={-1} />
          <p class="hint" data-status aria-live="polite" />
        </div>
        <Submit>{photos.save}</Submit>
      </form>
      {product.photo && (
        <ActionForm
          action="/shop/catalogue/photos/removal"
          fields={{ sku: product.sku }}
          submit={photos.remove}
          look="quiet"
        />
      )}
    </Card>
  )
}
