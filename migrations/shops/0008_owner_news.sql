-- What happened in a shop that its owners may want to hear of on WhatsApp: written in the commit of
-- what happened, gone once they are told. So it holds only what waits, for minutes or for a night.
CREATE TABLE owner_news (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  kind TEXT NOT NULL CHECK (kind IN ('order', 'question', 'money')),
  id TEXT NOT NULL,
  number INTEGER,
  amount_cents INTEGER,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, kind, id)
) WITHOUT ROWID;

-- A list of kinds, and `low` for goods that run low; hours of Nairobi in which nothing is told.
ALTER TABLE shop_settings ADD COLUMN told_of TEXT NOT NULL DEFAULT '["order","question","money"]';
ALTER TABLE shop_settings ADD COLUMN quiet_from INTEGER DEFAULT 21 CHECK (quiet_from BETWEEN 0 AND 23);
ALTER TABLE shop_settings ADD COLUMN quiet_until INTEGER DEFAULT 6 CHECK (quiet_until BETWEEN 0 AND 23);
-- The last day on which the owners were told what runs low: once a day is enough.
ALTER TABLE shop_settings ADD COLUMN low_told_on TEXT;
