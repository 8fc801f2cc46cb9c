import { accounts } from './accounts'
import { catalogue } from './catalogue'
import { chat } from './chat'
import { collecting } from './collecting'
import { customerBook } from './customer-book'
import { dayClose } from './day-close'
import { delivery } from './delivery'
import { display } from './display'
import { files } from './files'
import { insights } from './insights'
import { lists } from './lists'
import { money } from './money'
import { news } from './news'
import { notes } from './notes'
import { orderList } from './order-list'
import { orders } from './orders'
import { paying } from './paying'
import { photos } from './photos'
import { preview } from './preview'
import { privacy } from './privacy'
import { publicPages } from './public'
import { receipts } from './receipts'
import { reconciliation } from './reconciliation'
import { settings } from './settings'
import { share } from './share'
import { shops } from './shops'
import { staff } from './staff'
import { support } from './support'
import { today } from './today'
import { web } from './web'

export const en = {
  accounts,
  catalogue,
  chat,
  collecting,
  customerBook,
  dayClose,
  delivery,
  display,
  insights,
  money,
  files,
  lists,
  news,
  notes,
  orderList,
  orders,
  paying,
  photos,
  privacy,
  preview,
  publicPages,
  receipts,
  settings,
  share,
  reconciliation,
  shops,
  staff,
  support,
  today,
  web,
}
