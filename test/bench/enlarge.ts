/** What the shop has afterwards, besides what the demo gave it. */
export const large = { orders: 100_000, customers: 20_000, products: 2000, days: 365 }

const day = 86_400_000
const nairobi = 3 * 3_600_000
const perRun = 10_000

/**
 * Gives the busiest shop of the database a year of sales before its first one: 100,000 delivered orders
 * with their lines, pushes, receipts and postings, the figures and ledger of each day, and 2,000
 * products. Copies of rows that the real verbs wrote, so that they are as heavy.
 */
export async function enlarge(database: D1Database): Promise<void> {
  const first = async <T>(sql: string) => (await database.prepare(sql).first()) as T
  const { shop_id: shop } = await first<{ shop_id: string }>(
    'select shop_id from orders group by shop_id order by count(*) desc limit 1',
  )
  const { began } = await first<{ began: number }>(
    `select min(placed_at) as began from orders where shop_id = '${shop}'`,
  )
  const start = Math.floor((began + nairobi) / day) * day - nairobi - large.days * day
  const step = Math.floor((large.days * day) / large.orders)
  const run = async (...statements: string[]) => {
    await database.batch(statements.map((sql) => database.prepare(sql)))
  }
  const columnsOf = async (table: string) => {
    const { results } = await database
      .prepare(`pragma table_info(${table})`)
      .all<{ name: string }>()
    return results.map(({ name }) => name)
  }
  /** `insert into table select …` of one row for each number: a template's, but for these columns. */
  const copy = async (table: string, from: string, changed: Record<string, string>) => {
    const columns = await columnsOf(table)
    const cells = columns.map((name) => changed[name] ?? `t.${name}`)
    return `insert into ${table} (${columns.join(', ')}) select ${cells.join(', ')} from ${from}`
  }
  await run(
    `update orders set number = number + ${large.orders} where shop_id = '${shop}'`,
    `update receipts set number = number + ${large.orders} where shop_id = '${shop}'`,
    `update counters set value = value + ${large.orders} where shop_id = '${shop}'`,
    `update daily_figures set count = count + ${large.orders} where shop_id = '${shop}' and kind = 'number'`,
    `delete from ledger_days where shop_id = '${shop}'`,
    // Delivered and paid by one push: what most orders of a shop are.
    `create table bench_templates as select row_number() over () - 1 as nth, o.id as order_id,
       a.id as attempt_id, r.invoice_id from orders as o
       join payment_attempts as a on a.shop_id = o.shop_id and a.payable_id = o.id
       join receipts as r on r.shop_id = o.shop_id and r.attempt_id = a.id and r.set_aside is null
     where o.shop_id = '${shop}' and o.state = 'completed'
       and (select count(*) from payment_attempts as b where b.shop_id = o.shop_id and b.payable_id = o.id) = 1`,
  )
  const { templates } = await first<{ templates: number }>(
    'select count(*) as templates from bench_templates',
  )
  if (templates === 0) throw new Error('the demo shop has no delivered order to copy')

  await run(
    `insert into customers (${(await columnsOf('customers')).join(', ')})
       with recursive k(n) as (select 0 union all select n + 1 from k where n < ${large.customers - 1})
       select ${(await columnsOf('customers')).map((name) => personal[name] ?? `t.${name}`).join(', ')}
       from k cross join (select * from customers where shop_id = '${shop}' limit 1) as t`,
  )
  for (let from = 0; from < large.orders; from += perRun) {
    const numbers = `(with recursive k(n) as (select ${from + 1} union all select n + 1 from k
      where n < ${from + perRun}) select n, b.* from k cross join bench_templates as b on b.nth = k.n % ${templates}) as k`
    const at = `${start} + k.n * ${step}`
    const customer = `'cus_big' || (k.n % ${large.customers})`
    const [order, attempt, invoice] = ["'ord_big' || k.n", "'pay_big' || k.n", "'BIG' || k.n"]
    const of = (table: string, key: string, template: string) =>
      `${numbers} cross join ${table} as t on t.shop_id = '${shop}' and t.${key} = k.${template}`
    const renamed = (column: string) => `replace(t.${column}, k.order_id, ${order})`
    await run(
      await copy('orders', of('orders', 'id', 'order_id'), {
        id: order,
        customer_id: customer,
        number: 'k.n',
        placed_at: at,
        hold_until: at,
        closed_at: `${at} + 3600000`,
        ...Object.fromEntries(
          [
            'landmark_sealed',
            'note_sealed',
            'pin_sealed',
            'buyer_pin_sealed',
            'private_note_sealed',
          ].map((column) => [column, 'null']),
        ),
      }),
      await copy('order_lines', of('order_lines', 'order_id', 'order_id'), { order_id: order }),
      await copy('payment_attempts', of('payment_attempts', 'id', 'attempt_id'), {
        id: attempt,
        customer_id: customer,
        payable_id: order,
        payer_sealed: 'null',
        provider_id_sealed: 'null',
        invoice_id: invoice,
        created_at: at,
      }),
      await copy('receipts', of('receipts', 'invoice_id', 'invoice_id'), {
        invoice_id: invoice,
        number: 'k.n',
        attempt_id: attempt,
        payable_id: order,
        mpesa_reference: "'B' || substr('000000000' || k.n, -9)",
        booked_at: `${at} + 30000`,
      }),
      await copy('postings', of('postings', 'about', 'order_id'), {
        about: order,
        cause: `'receipt:' || ${invoice} || '#' || t.cause`,
        source: renamed('source'),
        destination: renamed('destination'),
        posted_at: `${at} + 30000`,
      }),
    )
  }
  await run(
    'drop table bench_templates',
    ...figuresOf(shop, start),
    ...ledgerOf(shop, start),
    ...productsOf(shop),
    'analyze',
  )
}

/** People without names: what is sealed could not be read in another row. */
const personal: Readonly<Record<string, string>> = {
  id: "'cus_big' || k.n",
  person: "'big' || k.n",
  name_sealed: 'null',
  phone_sealed: 'null',
  phone_index: 'null',
  landmark_sealed: 'null',
  note_sealed: 'null',
}

/** Each day's figures are those of a day that the demo has, under its own date. */
const figuresOf = (shop: string, start: number): string[] => {
  const days = `(with recursive d(n) as (select 0 union all select n + 1 from d
    where n < ${large.days - 1}) select n, date((${start} + n * ${day} + ${nairobi}) / 1000, 'unixepoch') as day from d)`
  const last = `min(${large.orders}, cast((d.n + 1) * ${day} / ${Math.floor((large.days * day) / large.orders)} as integer))`
  return [
    `create table bench_days as select distinct day, dense_rank() over (order by day) as nth
       from daily_figures where shop_id = '${shop}' and kind = 'number'`,
    `insert or ignore into daily_figures (shop_id, kind, day, key, count, amount_cents)
       select f.shop_id, f.kind, d.day, f.key, iif(f.kind = 'number', ${last}, f.count), f.amount_cents
       from ${days} as d
       join bench_days as b on b.nth = 1 + d.n % (select count(*) from bench_days)
       join daily_figures as f on f.shop_id = '${shop}' and f.day = b.day`,
    'drop table bench_days',
  ]
}

/** What had come into and gone out of each account as each of those days ended. */
const ledgerOf = (shop: string, start: number): string[] => [
  `create table bench_ledger as
     select date((booked_at + ${nairobi}) / 1000, 'unixepoch') as day,
       sum(gross_cents) as gross, sum(charges_cents) as charges
     from receipts where shop_id = '${shop}' and booked_at < ${start + large.days * day} group by 1`,
  `insert into ledger_days (shop_id, day, account, in_cents, out_cents)
     select '${shop}', day, account,
       case account when 'orders' then total when 'provider_fees' then fees else 0 end,
       case account when 'world' then total when 'orders' then fees else 0 end
     from (select day, sum(gross) over (order by day) as total, sum(charges) over (order by day) as fees
       from bench_ledger) join (select column1 as account from (values ('world'), ('cash'),
       ('provider_fees'), ('orders'), ('unmatched'), ('other')))`,
  'drop table bench_ledger',
]

const productsOf = (shop: string): string[] => {
  const numbers = `with recursive k(n) as (select 1 union all select n + 1 from k where n < ${large.products})`
  const plain = `(select * from products where shop_id = '${shop}' and archived_at is null
    and options = '[]' order by sku limit 1)`
  return [
    `insert into products (shop_id, sku, version, name, price_cents, category, aliases, options, position)
       ${numbers} select shop_id, 'BIG-' || n, 1, name || ' ' || n, price_cents, category, '[]', '[]', 1000 + n
       from k join ${plain}`,
    `insert into variants (shop_id, sku, product_sku, choices, stock, position)
       ${numbers} select '${shop}', 'BIG-' || n, 'BIG-' || n, '[]', 20, 0 from k`,
  ]
}
