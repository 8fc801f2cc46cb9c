/** Words on buttons (at most 20 characters) and in rows. */
export const labels = {
  products: 'See products',
  choose: 'Choose',
  more: 'More',
  menu: '🛒 Products',
  addMore: '➕ Add more',
  basket: '🧺 Basket',
  checkout: '✅ Check out',
  edit: '✏️ Change',
  remove: 'Take it out',
  keep: 'Leave it',
  emptyIt: 'Empty the basket',
  confirm: '✅ Confirm and pay',
  cancel: 'Cancel',
  payAgain: '🔁 Pay again',
  pay: '💳 Pay now',
  otherNumber: 'Another number',
  track: '📦 My order',
  english: 'English',
  swahili: 'Kiswahili',
  goThere: 'Go there',
  stay: 'Stay here',
  samePlace: 'Same place',
  otherPlace: 'Another place',
  pickup: 'Collect at the shop',
  free: 'Free',
  soldOut: (d: { price: string }) => `${d.price} · sold out`,
  zone: (d: { fee: string; minutes: number }) => `${d.fee} · about ${d.minutes} min`,
  products_count: (d: { count: number }) => (d.count === 1 ? '1 product' : `${d.count} products`),
  tap: (d: { count: number }) => `Tap, or reply ${numbers(d.count)}`,
  tapOrQuantity: 'Tap, or type how many',
  tapOrType: 'Tap, or type your answer',
  listHint: 'Open the list, or reply with a number',
  listNamed: 'Open the list, or type your choice',
  andMore: (d: { more: number }) => `… and ${d.more} more`,
}

function numbers(many: number): string {
  if (many === 1) return '1'
  return many === 2 ? '1 or 2' : '1, 2 or 3'
}
