-- What the owner's pages need: photos, substitutes, riders, notes, sources of orders, daily roll-ups.

-- `photo` names the picture in R2 (and changes with it, so that it can be cached for a year).
ALTER TABLE products ADD COLUMN photo TEXT CHECK (length(photo) <= 40);
ALTER TABLE products ADD COLUMN substitute_sku TEXT;
-- Warn when no more than this is left; null: the shop's usual 3.
ALTER TABLE products ADD COLUMN low_stock INTEGER CHECK (low_stock >= 0);
-- Not sold for now, whatever the stock: the bread did not come today.
ALTER TABLE products ADD COLUMN off_at INTEGER;
-- Photos of what was taken off the shelf and stayed off: they go.
CREATE INDEX products_photo_to_drop ON products (archived_at)
  WHERE photo IS NOT NULL AND archived_at IS NOT NULL;

-- The order in which a shop shows its categories. One that is not here comes after, by its name.
CREATE TABLE categories (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 24),
  position INTEGER NOT NULL,
  PRIMARY KEY (shop_id, name)
) WITHOUT ROWID;

ALTER TABLE customers ADD COLUMN note_sealed TEXT;
-- Set when another row of the same person took over.
ALTER TABLE customers ADD COLUMN merged_into TEXT;
CREATE INDEX customers_by_phone ON customers (shop_id, phone_index) WHERE phone_index IS NOT NULL;

-- A rider is a name and a phone of the shop's own, sealed by the shop's key; they never sign in.
CREATE TABLE riders (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  id TEXT NOT NULL,
  name_sealed TEXT NOT NULL,
  phone_sealed TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  archived_at INTEGER,
  PRIMARY KEY (shop_id, id)
) WITHOUT ROWID;

-- Columns and not a table of deliveries: they change in steps that write the order's row anyway.
ALTER TABLE orders ADD COLUMN rider_id TEXT;
ALTER TABLE orders ADD COLUMN handover_tries INTEGER NOT NULL DEFAULT 0 CHECK (handover_tries >= 0);
-- How the goods were handed over: the customer's code, or the shop's word for it.
ALTER TABLE orders ADD COLUMN handover TEXT CHECK (handover IN ('code', 'without_code'));
ALTER TABLE orders ADD COLUMN private_note_sealed TEXT;
-- Why a step was taken, as one of our own words: goods handed over without the code.
ALTER TABLE order_events ADD COLUMN reason TEXT CHECK (length(reason) <= 20);
-- Which link brought the customer: a short tag of the shop's own.
ALTER TABLE orders ADD COLUMN source TEXT CHECK (length(source) BETWEEN 1 AND 20);

-- One row a day and kind, made from the books by cron and made again when a day changes. `kind` is what
-- the row counts by (total, product, hour, zone, source …), `key` the one it counts.
CREATE TABLE daily_figures (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  kind TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  key TEXT NOT NULL,
  count INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL,
  PRIMARY KEY (shop_id, kind, day, key)
) WITHOUT ROWID;
-- Which days of a shop have to be made again.
CREATE TABLE daily_figures_due (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  day TEXT NOT NULL CHECK (length(day) = 10),
  PRIMARY KEY (shop_id, day)
) WITHOUT ROWID;
