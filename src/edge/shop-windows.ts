import type { MiddlewareHandler } from 'hono'
import type { ShopWindows, WindowsEnv } from '../public-pages/shop-windows'
import type { Env } from './env'
import { paymentHealth } from './payment-health'
import { portsOf } from './ports'
import { closeCodes, findShopByCode, storefrontOf } from './shop-directory'

/** Gives the public pages what they may not reach themselves. */
export const openWindows: MiddlewareHandler<WindowsEnv> = async (c, next) => {
  c.set('windows', windowsOf(c.env))
  await next()
}

function windowsOf(env: Env): ShopWindows {
  const { clock, whatsappNumber, publicUrl } = portsOf(env)
  return {
    async storefront(code) {
      const found = await findShopByCode(env, code)
      return found?.profile.state === 'open' ? storefrontOf(env, found) : null
    },
    closeCodes: (code) => closeCodes(env, code),
    chatLink: (text) => `https://wa.me/${whatsappNumber}?text=${encodeURIComponent(text)}`,
    home: publicUrl,
    async checkHealth() {
      await env.DIRECTORY.prepare('SELECT 1').first()
    },
    paymentHealth: () => paymentHealth(env),
    now: clock,
  }
}
