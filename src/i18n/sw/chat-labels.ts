import type { Messages } from '../messages'

export const labels: Messages['chat']['labels'] = {
  products: 'Ona bidhaa',
  choose: 'Chagua',
  more: 'Zaidi',
  menu: '🛒 Bidhaa',
  addMore: '➕ Ongeza',
  basket: '🧺 Kikapu',
  checkout: '✅ Nenda kulipa',
  edit: '✏️ Badilisha',
  remove: 'Itoe',
  keep: 'Iache',
  emptyIt: 'Ondoa vyote',
  confirm: '✅ Thibitisha, lipa',
  cancel: 'Ghairi',
  payAgain: '🔁 Lipa tena',
  pay: '💳 Lipa sasa',
  otherNumber: 'Nambari nyingine',
  track: '📦 Oda yangu',
  english: 'English',
  swahili: 'Kiswahili',
  goThere: 'Nenda huko',
  stay: 'Baki hapa',
  samePlace: 'Pale pale',
  otherPlace: 'Mahali pengine',
  pickup: 'Nitachukua dukani',
  free: 'Bure',
  soldOut: (d) => `${d.price} · imeisha`,
  zone: (d) => `${d.fee} · kama dakika ${d.minutes}`,
  products_count: (d) => (d.count === 1 ? 'Bidhaa 1' : `Bidhaa ${d.count}`),
  tap: (d) => `Bofya, au jibu ${numbers(d.count)}`,
  tapOrQuantity: 'Bofya, au andika idadi',
  tapOrType: 'Bofya, au andika jibu',
  listHint: 'Fungua orodha, au jibu kwa nambari',
  listNamed: 'Fungua orodha, au andika chaguo lako',
  andMore: (d) => `… na ${d.more} zaidi`,
}

function numbers(many: number): string {
  if (many === 1) return '1'
  return many === 2 ? '1 au 2' : '1, 2 au 3'
}
