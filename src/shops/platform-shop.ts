import type { ShopId } from '../kernel/ids'

/**
 * The platform is itself a shop (design.md section 4): customers' requests that no shop should answer
 * are its rows, sealed with its key and answered on its pages. It sells nothing, so it is never open.
 */
export const platformShop = {
  id: 'shp_dukabot',
  code: 'DUKABOT',
  name: 'DukaBot',
  businessType: 'platform',
  language: 'en',
  state: 'closed',
} as const

export const isPlatform = (id: ShopId): boolean => id === platformShop.id
