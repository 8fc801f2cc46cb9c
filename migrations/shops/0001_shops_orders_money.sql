-- All rows of a shop. Every key starts with shop_id and every foreign key carries it, so that no row
-- can point into another shop. Journals (…_events) have the key entity + version: they are the lock
-- and the audit trail. Money is whole cents, instants are epoch milliseconds.

CREATE TABLE shop_settings (
  shop_id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  opening_hours TEXT NOT NULL,
  pickup INTEGER NOT NULL CHECK (pickup IN (0, 1)),
  intasend_environment TEXT CHECK (intasend_environment IN ('sandbox', 'live')),
  publishable_key_sealed TEXT,
  secret_key_sealed TEXT,
  challenge_sealed TEXT,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE shop_events (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, version)
) WITHOUT ROWID;

CREATE TABLE delivery_zones (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  fee_cents INTEGER NOT NULL CHECK (fee_cents >= 0),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  position INTEGER NOT NULL,
  archived_at INTEGER,
  PRIMARY KEY (shop_id, id)
) WITHOUT ROWID;

CREATE TABLE products (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  sku TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  price_cents INTEGER NOT NULL CHECK (price_cents > 0 AND price_cents % 100 = 0),
  category TEXT NOT NULL,
  aliases TEXT NOT NULL,
  options TEXT NOT NULL,
  position INTEGER NOT NULL,
  archived_at INTEGER,
  PRIMARY KEY (shop_id, sku)
) WITHOUT ROWID;

CREATE TABLE product_events (
  shop_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, sku, version),
  FOREIGN KEY (shop_id, sku) REFERENCES products (shop_id, sku)
) WITHOUT ROWID;

-- What is sold and counted: a product without options is its own only variant. Stock is what may
-- still be promised; the CHECK makes overselling fail the whole batch.
CREATE TABLE variants (
  shop_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  product_sku TEXT NOT NULL,
  choices TEXT NOT NULL,
  stock INTEGER NOT NULL CONSTRAINT enough_stock CHECK (stock >= 0),
  position INTEGER NOT NULL,
  archived_at INTEGER,
  PRIMARY KEY (shop_id, sku),
  FOREIGN KEY (shop_id, product_sku) REFERENCES products (shop_id, sku)
) WITHOUT ROWID;

-- Stock that came or went otherwise than by an order: restocked (+) or written off (-).
CREATE TABLE stock_changes (
  shop_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  id TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, sku, id),
  FOREIGN KEY (shop_id, sku) REFERENCES variants (shop_id, sku)
) WITHOUT ROWID;

-- A customer of this shop. The id is a keyed hash of shop and person, so no index is needed to find
-- it; `person` names the Chat object that reaches them. Erasing the salt erases the person.
CREATE TABLE customers (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  salt TEXT,
  name_sealed TEXT,
  phone_sealed TEXT,
  phone_index TEXT,
  landmark_sealed TEXT,
  language TEXT NOT NULL CHECK (language IN ('en', 'sw')),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, id)
) WITHOUT ROWID;

-- Numbers that people read out, without gaps: orders and receipts of a shop.
CREATE TABLE counters (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  name TEXT NOT NULL CHECK (name IN ('orders', 'receipts')),
  value INTEGER NOT NULL,
  PRIMARY KEY (shop_id, name)
) WITHOUT ROWID;

CREATE TABLE orders (
  shop_id TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('placed', 'confirmed', 'packed', 'ready', 'dispatched',
    'completed', 'expired', 'cancelled', 'returned')),
  customer_id TEXT NOT NULL,
  fulfilment TEXT NOT NULL CHECK (fulfilment IN ('delivery', 'pickup')),
  zone_name TEXT,
  zone_minutes INTEGER,
  landmark_sealed TEXT,
  items_cents INTEGER NOT NULL CHECK (items_cents > 0),
  delivery_cents INTEGER NOT NULL CHECK (delivery_cents >= 0),
  total_cents INTEGER NOT NULL CHECK (total_cents = items_cents + delivery_cents),
  placed_at INTEGER NOT NULL,
  hold_until INTEGER NOT NULL,
  closed_at INTEGER,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, customer_id) REFERENCES customers (shop_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX orders_by_number ON orders (shop_id, number);
CREATE INDEX orders_of_customer ON orders (shop_id, customer_id, number);
-- On a column that changes once in an order's life, so that the steps between cost no index row.
CREATE INDEX orders_open ON orders (shop_id, number) WHERE closed_at IS NULL;
CREATE INDEX orders_to_expire ON orders (hold_until) WHERE state = 'placed';

CREATE TABLE order_lines (
  shop_id TEXT NOT NULL,
  order_id TEXT NOT NULL,
  line INTEGER NOT NULL,
  sku TEXT NOT NULL,
  name TEXT NOT NULL,
  choices TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  price_cents INTEGER NOT NULL CHECK (price_cents > 0),
  PRIMARY KEY (shop_id, order_id, line),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, id),
  FOREIGN KEY (shop_id, sku) REFERENCES variants (shop_id, sku)
) WITHOUT ROWID;

CREATE TABLE order_events (
  shop_id TEXT NOT NULL,
  order_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, order_id, version),
  FOREIGN KEY (shop_id, order_id) REFERENCES orders (shop_id, id)
) WITHOUT ROWID;

-- One STK push. Its id is the api_ref that IntaSend echoes. `payable_id` is an order's id today; the
-- payments feature only knows that something is due under that reference.
CREATE TABLE payment_attempts (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  id TEXT NOT NULL,
  payable_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'prompted', 'unknown', 'settled', 'declined',
    'abandoned')),
  provider TEXT NOT NULL CHECK (provider IN ('intasend')),
  account TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  payer_sealed TEXT,
  payer_index TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0 AND amount_cents % 100 = 0),
  invoice_id TEXT,
  reason TEXT,
  created_at INTEGER NOT NULL,
  next_check_at INTEGER,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, customer_id) REFERENCES customers (shop_id, id)
) WITHOUT ROWID;
-- The lock of asking: of two pushes at once for one thing, only one becomes number n.
CREATE UNIQUE INDEX attempts_of_payable ON payment_attempts (shop_id, payable_id, number);
CREATE UNIQUE INDEX attempts_by_invoice ON payment_attempts (shop_id, invoice_id)
  WHERE invoice_id IS NOT NULL;
CREATE INDEX attempts_to_check ON payment_attempts (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE payment_events (
  shop_id TEXT NOT NULL,
  attempt_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  reason TEXT,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, attempt_id, version),
  FOREIGN KEY (shop_id, attempt_id) REFERENCES payment_attempts (shop_id, id)
) WITHOUT ROWID;

-- A webhook that names an invoice we cannot place yet: looked into until IntaSend has said what it is.
CREATE TABLE payment_hints (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  invoice_id TEXT NOT NULL,
  api_ref TEXT,
  received_at INTEGER NOT NULL,
  next_check_at INTEGER,
  PRIMARY KEY (shop_id, invoice_id)
) WITHOUT ROWID;
CREATE INDEX hints_to_check ON payment_hints (next_check_at) WHERE next_check_at IS NOT NULL;

-- Money that IntaSend says arrived; its key makes booking it twice impossible. `charges` and `net`
-- are stored as reported: they need not add up to the cent (wire-contracts A4).
CREATE TABLE receipts (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  invoice_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  attempt_id TEXT,
  payable_id TEXT,
  gross_cents INTEGER NOT NULL CHECK (gross_cents > 0),
  charges_cents INTEGER NOT NULL CHECK (charges_cents >= 0),
  net_cents INTEGER NOT NULL,
  currency TEXT NOT NULL,
  mpesa_reference TEXT,
  set_aside TEXT,
  booked_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, invoice_id),
  FOREIGN KEY (shop_id, attempt_id) REFERENCES payment_attempts (shop_id, id)
) WITHOUT ROWID;
CREATE INDEX receipts_by_time ON receipts (shop_id, booked_at);

-- `about` is what the money is for (a payable, or `-`), `cause` what made it move and can do so only
-- once. All about one payable stands together, so no index is needed to tell its money story.
CREATE TABLE postings (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  about TEXT NOT NULL,
  cause TEXT NOT NULL,
  line INTEGER NOT NULL,
  source TEXT NOT NULL,
  destination TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  posted_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, about, cause, line),
  CHECK (source <> destination)
) WITHOUT ROWID;

-- The outbox: what must be said to a customer, as a key and data without anything personal.
CREATE TABLE notifications (
  shop_id TEXT NOT NULL,
  id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  order_id TEXT,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'delivered', 'read', 'failed', 'skipped')),
  provider_code TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, customer_id) REFERENCES customers (shop_id, id)
) WITHOUT ROWID;
CREATE INDEX notifications_pending ON notifications (shop_id, created_at) WHERE state = 'pending';

-- Books are append-only: a correction is a reversal. Only a row here, written by deletion and
-- retention and audited by them, opens a shop's books for removal.
CREATE TABLE removals (
  shop_id TEXT PRIMARY KEY NOT NULL,
  reason TEXT NOT NULL,
  started_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER postings_are_never_changed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'postings are append-only'); END;
CREATE TRIGGER postings_are_never_removed BEFORE DELETE ON postings
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE removals.shop_id = OLD.shop_id)
BEGIN SELECT RAISE(ABORT, 'postings are append-only'); END;
CREATE TRIGGER receipts_are_never_removed BEFORE DELETE ON receipts
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE removals.shop_id = OLD.shop_id)
BEGIN SELECT RAISE(ABORT, 'receipts are append-only'); END;
CREATE TRIGGER order_events_are_never_changed BEFORE UPDATE ON order_events
BEGIN SELECT RAISE(ABORT, 'order_events are append-only'); END;
CREATE TRIGGER payment_events_are_never_changed BEFORE UPDATE ON payment_events
BEGIN SELECT RAISE(ABORT, 'payment_events are append-only'); END;
