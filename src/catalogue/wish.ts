import type { Cents } from '../kernel/money'
import type { Option } from './product'
import type { StockChange } from './stock'

/** What one row of a list wants of a product; what it leaves out stays as it is. */
export type Wish = {
  row: number
  /** Names the product; without it its name does, or another of its names. */
  sku?: string | undefined
  name?: string | undefined
  price?: Cents | undefined
  category?: string | undefined
  /** The category that it gets if it is new. */
  newCategory?: string | undefined
  aliases?: readonly string[] | undefined
  options?: readonly Option[] | undefined
  lowStock?: number | null | undefined
  available?: boolean | undefined
  /** Pieces: of a new product each variant's. */
  stock?: number | undefined
  /** Pieces of single variants, `AIRMAX/42/black`. */
  pieces?: readonly { sku: string; stock: number }[] | undefined
  /** What stood when its writer looked; a change since then is shown before it is overwritten. */
  seen?: Seen | undefined
}

export type Seen = {
  /** Null: there was no such product. */
  sku: string | null
  version: number
  stock: Readonly<Record<string, number>>
}

export type Field = 'name' | 'price' | 'category' | 'aliases' | 'lowStock' | 'available' | 'stock'
export type FieldValue = string | number | boolean | null
/** `of`: the variant whose pieces these are, of a product with choices. */
export type FieldChange = { field: Field; of?: string; was: FieldValue; now: FieldValue }

/** What can be set on many products at once. */
export type Settable = {
  name: string
  price: Cents
  category: string
  aliases: string[]
  lowStock: number | null
  available: boolean
}

export type Addition = Settable & {
  sku: string
  options: Option[]
  /** Pieces of each variant. */
  pieces: Readonly<Record<string, number>>
}

export type PlanRefusal =
  | 'NO_NAME'
  | 'NO_PRICE'
  | 'HOW_MANY'
  | 'TWICE'
  | 'REMOVED'
  | 'SEVERAL'
  | 'NAME_TAKEN'
  | 'OPTIONS_STAND'
  | 'TOO_MANY_VARIANTS'
  | 'NO_SUCH_CHOICE'
  | 'COUNT_EACH_CHOICE'
  | 'STOCK_BELOW_ZERO'
  | 'TOO_MANY_PRODUCTS'
  | 'NO_SKU_FREE'
  | 'CHANGED_MEANWHILE'

export type Planned =
  | { kind: 'new'; row: number; name: string; product: Addition }
  | {
      kind: 'changed'
      row: number
      name: string
      sku: string
      version: number
      /** Null when only pieces change, which needs no new version. */
      set: Settable | null
      stock: StockChange[]
      changes: FieldChange[]
    }
  | { kind: 'same'; row: number; name: string; sku: string }
  | {
      kind: 'refused'
      row: number
      name: string
      /** The product that it is about, where there is one. */
      sku: string | null
      why: PlanRefusal
      /** The products or amounts that the reason is about. */
      names: string[]
    }
