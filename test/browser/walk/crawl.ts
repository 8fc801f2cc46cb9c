/** A page of the site: an address that can be opened, and the kind of page it is an example of. */
export type Found = { path: string; kind: string }

const mostPages = 120

/**
 * Every kind of page that links lead to, one example of each, beginning at `starts`; as a browser
 * without JavaScript sees them. A new page is walked as soon as something links to it.
 */
export async function crawl(
  app: string,
  starts: readonly string[],
  cookie: string,
): Promise<Found[]> {
  const found = new Map<string, Found>()
  const queue = [...starts]
  while (queue.length > 0 && found.size < mostPages) {
    const path = queue.shift() ?? '/'
    const kind = kindOf(path)
    if (found.has(kind)) continue
    const answer = await fetch(`${app}${path}`, { headers: { cookie }, redirect: 'manual' })
    const html = await answer.text()
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    if (answer.status >= 300 && answer.status < 400) continue
    found.set(kind, { path, kind })
    queue.push(...linksIn(html, app))
  }
  return [...found.values()].sort((a, b) => a.kind.localeCompare(b.kind))
}

/** `/shop/orders/ord_8fk…?tab=all` is of the kind `/shop/orders/*?tab`. */
export function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://shop')
  const parts = pathname.split('/').map((part, at) => (isName(part, at) ? '*' : part))
  const asked = [...new Set(searchParams.keys())].sort().join('&')
  return parts.join('/') + (asked && `?${asked}`)
}

/** Ids, tokens, codes of goods and shops, days. The words of our addresses are lower-case. */
const isName = (part: string, at: number): boolean =>
  part !== '' && at > 1 && (/[A-Z0-9_%]/.test(part) || part.length > 20)

function linksIn(html: string, app: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\bhref="([^"#]+)/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), app))
    .filter(({ origin }) => origin === new URL(app).origin)
    .map(({ pathname, search }) => pathname + search)
}
