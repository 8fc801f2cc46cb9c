-- What the conversation needs beyond menus: notes, pins, least orders, words a shop has learnt, people
-- who want a person, and people who want to be left alone.

ALTER TABLE shop_settings ADD COLUMN minimum_cents INTEGER NOT NULL DEFAULT 0
  CHECK (minimum_cents >= 0 AND minimum_cents % 100 = 0);

-- A zone may have a centre and a radius, so that a WhatsApp pin finds it.
ALTER TABLE delivery_zones ADD COLUMN latitude REAL CHECK (latitude BETWEEN -90 AND 90);
ALTER TABLE delivery_zones ADD COLUMN longitude REAL CHECK (longitude BETWEEN -180 AND 180);
ALTER TABLE delivery_zones ADD COLUMN radius_metres INTEGER CHECK (radius_metres > 0);

ALTER TABLE orders ADD COLUMN note_sealed TEXT;
ALTER TABLE orders ADD COLUMN pin_sealed TEXT;

-- Money that the owner has to sort out: set aside when it came, or held for an order that was given up.
CREATE INDEX receipts_set_aside ON receipts (shop_id, booked_at) WHERE set_aside IS NOT NULL;
ALTER TABLE orders ADD COLUMN owed_at INTEGER;
CREATE INDEX orders_owing ON orders (shop_id, owed_at) WHERE owed_at IS NOT NULL;

-- Set while a customer wants no messages from this shop but those about their own money.
ALTER TABLE customers ADD COLUMN stopped_at INTEGER;

-- What customers of this shop mean by their words, learnt from their answers to our questions.
CREATE TABLE learned_aliases (
  shop_id TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 2 AND 60),
  sku TEXT NOT NULL,
  times INTEGER NOT NULL,
  learned_at INTEGER NOT NULL,
  undone_at INTEGER,
  PRIMARY KEY (shop_id, words),
  FOREIGN KEY (shop_id, sku) REFERENCES products (shop_id, sku)
) WITHOUT ROWID;

-- A customer who wants a person. The only text of a chat that is kept, sealed with the person's key and
-- erased 30 days after the request closes.
CREATE TABLE support_requests (
  shop_id TEXT NOT NULL,
  id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  topic TEXT NOT NULL CHECK (topic IN ('order', 'payment', 'privacy', 'other')),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, customer_id) REFERENCES customers (shop_id, id)
) WITHOUT ROWID;
CREATE INDEX support_requests_open ON support_requests (shop_id, opened_at) WHERE closed_at IS NULL;
CREATE INDEX support_requests_closed ON support_requests (shop_id, opened_at) WHERE closed_at IS NOT NULL;
CREATE INDEX support_requests_to_erase ON support_requests (closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE support_messages (
  shop_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  sender TEXT NOT NULL CHECK (sender IN ('customer', 'shop')),
  actor TEXT NOT NULL,
  words_sealed TEXT,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, request_id, number),
  FOREIGN KEY (shop_id, request_id) REFERENCES support_requests (shop_id, id)
) WITHOUT ROWID;
