import type { PageContext } from '../context'
import type { InsightsData } from './queries'

/** A variant's sku is its product's and its choices (design.md section 1). */
export function nameOf({ names }: InsightsData, sku: string): string {
  const [product = sku, ...choices] = sku.split('/')
  return [names.get(product) ?? product, ...choices].join(', ')
}

export type Counted = 'zone' | 'source' | 'attempt'

/** A key in words: the zone's own name, the link's tag, how a prompt ended. */
export function wordsFor({ t }: PageContext, kind: Counted, key: string): string {
  if (kind === 'zone') return key === '-' ? t.insights.pickup : key
  if (kind === 'source')
    return key === '-' ? t.insights.noSource : (t.share.links.places[key] ?? key)
  const outcomes: Record<string, string> = t.insights.outcomes
  return outcomes[key] ?? key
}
