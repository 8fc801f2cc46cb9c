import { noCents } from '../../src/kernel/money'
import { editPaymentPolicy } from '../../src/shops/edit-payment-policy'
import { type PaymentPolicy, policyOf } from '../../src/shops/payment-policy'
import { settingsOf } from '../../src/shops/queries'
import { aShop, type TestShop } from '../support/a-shop'

/** A shop that is paid in its own way. */
export async function aShopThat(change: Partial<PaymentPolicy>): Promise<TestShop> {
  const shop = await aShop()
  const settings = await settingsOf(shop.ctx.shop)
  const policy = { ...policyOf(settings), ...change }
  await editPaymentPolicy(shop.ctx, { version: settings.version, policy })
  return shop
}

/** The customer pays as little as the shop lets, and was shown so much. */
export const least = (dueFirst = noCents) => ({ pay: { wants: 'least' as const, dueFirst } })
