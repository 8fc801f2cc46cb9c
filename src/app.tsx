import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { accountRoutes } from './accounts/routes'
import { catalogueRoutes } from './catalogue/routes'
import { catalogueFileRoutes } from './catalogue-files/routes'
import { customerRoutes } from './customer-book/routes'
import { dayCloseRoutes } from './day-close/routes'
import { displayRoutes } from './display/routes'
import { limitBody } from './edge/body-limit'
import { onlyFromOurPages } from './edge/cross-site'
import { darajaWebhook } from './edge/daraja-webhook'
import { onFailure, onNotFound } from './edge/failure-page'
import { guardedHeaders, keepNothing } from './edge/headers'
import { intasendWebhook } from './edge/intasend-webhook'
import { chooseLanguage } from './edge/language'
import { layout } from './edge/layout'
import { mediaRoutes } from './edge/media'
import { openOrderWindow } from './edge/order-window'
import { keepAtEdge } from './edge/page-cache'
import { openReceipts } from './edge/receipt-window'
import { doorkeeper, type Need } from './edge/session'
import { openWindows } from './edge/shop-windows'
import { openSignInDesk } from './edge/sign-in-desk'
import { whatsappWebhook } from './edge/whatsapp-webhook'
import { customerRoutes as ownOrderRoutes } from './handover/customer-routes'
import { riderRoutes as roundRoutes } from './handover/rider-routes'
import { insightsRoutes } from './insights/routes'
import { randomLetters } from './kernel/ids'
import { moneyRoutes } from './money/routes'
import { orderRoutes } from './orders/routes'
import { newsRoutes } from './owner-news/routes'
import { previewRoutes } from './preview/routes'
import { priceListRoutes } from './price-lists/routes'
import { privacyRoutes } from './privacy/routes'
import { profileRoutes } from './profile/routes'
import { publicRoutes } from './public-pages/routes'
import { receiptRoutes } from './receipts/routes'
import { riderRoutes } from './riders/routes'
import { shareRoutes } from './share/routes'
import { shopChoiceRoutes } from './shop-choice/routes'
import { deliveryRoutes } from './shops/delivery-routes'
import { newShopRoutes } from './shops/new-shop-routes'
import { settingsRoutes } from './shops/settings-routes'
import { staffRoutes } from './staff/routes'
import { statementRoutes } from './statements/routes'
import { styleguideRoutes } from './styleguide/routes'
import { supportRoutes } from './support/routes'
import { todayRoutes } from './today/routes'
import type { AppEnv } from './web/app-env'

type Room = { path: string; needs: Need; routes: Hono<AppEnv> }

/** The signed-in pages: where each feature lives, and who may come in (design.md section 3). */
const rooms: readonly Room[] = [
  { path: '/shops', needs: 'account', routes: shopChoiceRoutes },
  { path: '/shop/new', needs: 'account', routes: newShopRoutes },
  { path: '/shop', needs: 'staff', routes: todayRoutes },
  { path: '/shop/orders', needs: 'staff', routes: orderRoutes },
  { path: '/shop/questions', needs: 'answers', routes: supportRoutes },
  // Before the catalogue, which takes what follows it for item codes.
  { path: '/shop/catalogue/files', needs: 'manager', routes: catalogueFileRoutes },
  { path: '/shop/catalogue/price-list', needs: 'manager', routes: priceListRoutes },
  { path: '/shop/catalogue', needs: 'staff', routes: catalogueRoutes },
  { path: '/shop/money', needs: 'manager', routes: moneyRoutes },
  { path: '/shop/money/statements', needs: 'manager', routes: statementRoutes },
  { path: '/shop/money/closes', needs: 'manager', routes: dayCloseRoutes },
  { path: '/shop/delivery/riders', needs: 'manager', routes: riderRoutes },
  { path: '/shop/delivery', needs: 'manager', routes: deliveryRoutes },
  { path: '/shop/customers', needs: 'manager', routes: customerRoutes },
  { path: '/shop/insights', needs: 'manager', routes: insightsRoutes },
  { path: '/shop/preview', needs: 'staff', routes: previewRoutes },
  { path: '/shop/share', needs: 'staff', routes: shareRoutes },
  { path: '/shop/profile', needs: 'staff', routes: profileRoutes },
  { path: '/shop/display', needs: 'staff', routes: displayRoutes },
  { path: '/shop/styleguide', needs: 'staff', routes: styleguideRoutes },
  { path: '/shop/settings/staff', needs: 'owner', routes: staffRoutes },
  { path: '/shop/settings/notifications', needs: 'owner', routes: newsRoutes },
  { path: '/shop/settings/privacy', needs: 'owner', routes: privacyRoutes },
  { path: '/shop/settings', needs: 'manager', routes: settingsRoutes },
]

/** The whole of the web: what every request passes, and where each page lives. */
export function createApp(): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.onError(onFailure)
  app.notFound(onNotFound)

  app.use(requestId({ headerName: '', generator: () => randomLetters(16) }))
  app.use(guardedHeaders, keepNothing, chooseLanguage, layout)
  // Before the check of where a request comes from: these are signed by their senders instead.
  app.route('/webhooks/whatsapp', whatsappWebhook)
  app.route('/webhooks/intasend', intasendWebhook)
  app.route('/webhooks/daraja', darajaWebhook)

  app.route('/media', mediaRoutes)
  app.use(onlyFromOurPages, limitBody)

  for (const path of ['/', '/s/*', '/health']) app.use(path, openWindows)
  app.use('/s/:shopCode', keepAtEdge)
  app.route('/', publicRoutes)
  app.use('/v/*', openReceipts)
  app.route('/v', receiptRoutes)
  for (const path of ['/r/*', '/o/*']) app.use(path, openOrderWindow)
  app.route('/r', roundRoutes)
  app.route('/o', ownOrderRoutes)
  for (const path of ['/sign-up', '/sign-in/*', '/sign-out']) app.use(path, openSignInDesk)
  app.route('/', accountRoutes)

  for (const path of ['/shops/*', '/shop/*']) app.use(path, doorkeeper(needOf))
  for (const { path, routes } of rooms) app.route(path, routes)
  return app
}

/** Of the rooms a path lies in, the one deepest inside decides; a page nobody listed needs a seat. */
function needOf(path: string): Need {
  const room = rooms
    .filter((candidate) => path === candidate.path || path.startsWith(`${candidate.path}/`))
    .reduce<Room | null>(
      (deepest, next) => (deepest && deepest.path.length > next.path.length ? deepest : next),
      null,
    )
  return room?.needs ?? 'staff'
}
