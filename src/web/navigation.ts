import type { Role } from '../context'

/**
 * The owner's main places, in the order of a working day; labels are in `t.web.nav`. A phone's bar
 * holds five: those marked `aside` stand on the page behind `more`, which a laptop does not need.
 */
export const navigation = [
  { section: 'today', href: '/shop', needs: 'staff' },
  { section: 'orders', href: '/shop/orders', needs: 'staff' },
  { section: 'questions', href: '/shop/questions', needs: 'answers', aside: true },
  { section: 'catalogue', href: '/shop/catalogue', needs: 'staff' },
  { section: 'money', href: '/shop/money', needs: 'manager' },
  { section: 'delivery', href: '/shop/delivery', needs: 'manager', aside: true },
  { section: 'customers', href: '/shop/customers', needs: 'manager', aside: true },
  { section: 'insights', href: '/shop/insights', needs: 'manager', aside: true },
  { section: 'share', href: '/shop/share', needs: 'staff', aside: true },
  { section: 'settings', href: '/shop/settings', needs: 'manager', aside: true },
  { section: 'more', href: '/shop/more', needs: 'staff', barOnly: true },
] as const satisfies Place[]

type Place = {
  section: string
  href: string
  needs: Needed
  aside?: true
  barOnly?: true
}

export type NavSection = (typeof navigation)[number]['section']

/** The roles that enter the shop's pages; each may do what those after it may (design.md section 3). */
export const shopRoles = ['owner', 'manager', 'staff'] as const
export type ShopRole = (typeof shopRoles)[number]

export const isShopRole = (role: Role): role is ShopRole =>
  (shopRoles as readonly Role[]).includes(role)

/** Operators have a seat in the shop that DukaBot itself is, and nothing there but its questions. */
export type SeatRole = ShopRole | 'operator'
export const isSeatRole = (role: Role): role is SeatRole => isShopRole(role) || role === 'operator'

export type Needed = ShopRole | 'answers'

/** Whether someone of `role` may do what needs `needed`. Riders have no place here. */
export function mayDo(role: Role | null, needed: Needed): boolean {
  if (needed === 'answers') return role === 'operator' || mayDo(role, 'staff')
  const rank = shopRoles.indexOf(role as ShopRole)
  return rank >= 0 && rank <= shopRoles.indexOf(needed)
}
