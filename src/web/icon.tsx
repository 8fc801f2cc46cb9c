/** Drawn on a 24 by 24 grid with one stroke, in the colour of the text beside them. */
const shapes = {
  today: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-5v-6h-4v6H5a1 1 0 0 1-1-1z',
  orders: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  questions: 'M4 20l1.5-4A8 8 0 1 1 8.5 19zM8.5 11h7M8.5 14h4',
  catalogue: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  money: 'M3 7h18v10H3zM12 9.5a2.5 2.5 0 1 0 .1 0M6 12h.1M18 12h.1',
  delivery: 'M3 6h11v10H3zM14 10h4l3 3v3h-7M7 16a2 2 0 1 0 .1 0M17 16a2 2 0 1 0 .1 0',
  customers:
    'M9 11a3.5 3.5 0 1 0-.1 0M3 20a6 6 0 0 1 12 0M16 11a3 3 0 1 0-.1-5.9M17.5 14.5A5 5 0 0 1 21 19',
  insights: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  more: 'M5 12a1 1 0 1 0 .1 0M12 12a1 1 0 1 0 .1 0M19 12a1 1 0 1 0 .1 0',
  share: 'M12 15V4M8 8l4-4 4 4M5 12v7h14v-7',
  settings: 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 0 .1 0M8 14.5a2.5 2.5 0 1 0 .1 0',
  back: 'm14 6-6 6 6 6',
  next: 'm10 6 6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12 5 5 9-10',
  chat: 'M4 20l1.5-4A8 8 0 1 1 8.5 19z',
  phone: 'M7 3h10v18H7zM11 18h2',
} as const

export type IconName = keyof typeof shapes

export const iconNames = Object.keys(shapes) as IconName[]

/** Decoration only: the words beside it carry the meaning. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
)
