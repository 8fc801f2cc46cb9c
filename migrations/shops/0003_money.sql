-- Money that is never lost: rules of payment, two providers, refunds, claims, statements, day closes.

-- How a shop wants to be paid. Percentages are whole per cent; a deposit of 0 means none.
ALTER TABLE shop_settings ADD COLUMN payment_provider TEXT NOT NULL DEFAULT 'intasend'
  CHECK (payment_provider IN ('intasend', 'daraja'));
ALTER TABLE shop_settings ADD COLUMN per_payment_cents INTEGER NOT NULL DEFAULT 15000000
  CHECK (per_payment_cents BETWEEN 100 AND 25000000 AND per_payment_cents % 100 = 0);
ALTER TABLE shop_settings ADD COLUMN pay_on_delivery INTEGER NOT NULL DEFAULT 0
  CHECK (pay_on_delivery IN (0, 1));
ALTER TABLE shop_settings ADD COLUMN deposit_percent INTEGER NOT NULL DEFAULT 0
  CHECK (deposit_percent BETWEEN 0 AND 90);
ALTER TABLE shop_settings ADD COLUMN deposit_new_percent INTEGER NOT NULL DEFAULT 0
  CHECK (deposit_new_percent BETWEEN 0 AND 90);
-- Above this the owner approves a refund in a second step.
ALTER TABLE shop_settings ADD COLUMN refund_limit_cents INTEGER NOT NULL DEFAULT 200000
  CHECK (refund_limit_cents >= 0 AND refund_limit_cents % 100 = 0);
-- The hour (Nairobi) at which the day close goes to the owner's WhatsApp; null: never.
ALTER TABLE shop_settings ADD COLUMN close_hour INTEGER CHECK (close_hour BETWEEN 0 AND 23);
CREATE INDEX shops_by_close_hour ON shop_settings (close_hour) WHERE close_hour IS NOT NULL;
-- The name M-Pesa shows for the shop's Till or Paybill; a pasted message is compared with it.
ALTER TABLE shop_settings ADD COLUMN mpesa_name TEXT CHECK (length(mpesa_name) BETWEEN 2 AND 60);
ALTER TABLE shop_settings ADD COLUMN kra_pin TEXT CHECK (length(kra_pin) = 11);
-- What came of the last harmless call with the shop's keys.
ALTER TABLE shop_settings ADD COLUMN keys_checked_at INTEGER;
ALTER TABLE shop_settings ADD COLUMN keys_health TEXT
  CHECK (keys_health IN ('ok', 'refused', 'down'));

-- Keys are tried again once a day. Those that nobody has tried yet come first.
UPDATE shop_settings SET keys_checked_at = 0 WHERE secret_key_sealed IS NOT NULL;
CREATE INDEX keys_to_check ON shop_settings (keys_checked_at) WHERE keys_checked_at IS NOT NULL;

-- The shop's own Till or Paybill at Safaricom (wire-contracts H1). `daraja_till` is the till number;
-- for a Paybill it is null and the shortcode receives.
ALTER TABLE shop_settings ADD COLUMN daraja_environment TEXT
  CHECK (daraja_environment IN ('sandbox', 'live'));
ALTER TABLE shop_settings ADD COLUMN daraja_shortcode TEXT CHECK (length(daraja_shortcode) BETWEEN 5 AND 7);
ALTER TABLE shop_settings ADD COLUMN daraja_till TEXT CHECK (length(daraja_till) BETWEEN 5 AND 8);
ALTER TABLE shop_settings ADD COLUMN daraja_consumer_key_sealed TEXT;
ALTER TABLE shop_settings ADD COLUMN daraja_consumer_secret_sealed TEXT;
ALTER TABLE shop_settings ADD COLUMN daraja_passkey_sealed TEXT;

-- A zone's own deposit; null: the shop's.
ALTER TABLE delivery_zones ADD COLUMN deposit_percent INTEGER CHECK (deposit_percent BETWEEN 0 AND 90);

-- A provider's access token, shared by all isolates: a new one makes the last one invalid (H1.1).
CREATE TABLE provider_tokens (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  provider TEXT NOT NULL CHECK (provider IN ('daraja')),
  token_sealed TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, provider)
) WITHOUT ROWID;

-- Daraja's id of a payment holds the payer's number (H1.2): it is sealed for the payer, and its keyed
-- hash stands for it as `invoice_id`. What only its callback carries is kept with the hint.
ALTER TABLE payment_attempts ADD COLUMN provider_id_sealed TEXT;
ALTER TABLE payment_hints ADD COLUMN provider TEXT NOT NULL DEFAULT 'intasend'
  CHECK (provider IN ('intasend', 'daraja'));
ALTER TABLE payment_hints ADD COLUMN provider_id_sealed TEXT;
ALTER TABLE payment_hints ADD COLUMN amount_cents INTEGER CHECK (amount_cents > 0);
ALTER TABLE payment_hints ADD COLUMN mpesa_reference TEXT;

-- Every attempt so far was IntaSend's, so nothing is lost with the narrower column.
ALTER TABLE payment_attempts DROP COLUMN provider;
ALTER TABLE payment_attempts ADD COLUMN provider TEXT NOT NULL DEFAULT 'intasend'
  CHECK (provider IN ('intasend', 'daraja'));

-- A push that nobody ever answered is money that may have moved: it waits for the owner's word.
ALTER TABLE payment_attempts ADD COLUMN sorted_at INTEGER;
CREATE INDEX attempts_to_sort ON payment_attempts (shop_id, created_at)
  WHERE state = 'abandoned' AND sorted_at IS NULL;

-- How an order is to be paid, fixed when it is placed. `due_first_cents` is what must be booked before
-- it is confirmed: the total (null: the total, as for all orders before this), a deposit, or nothing.
ALTER TABLE orders ADD COLUMN payment_rule TEXT NOT NULL DEFAULT 'prepaid'
  CHECK (payment_rule IN ('prepaid', 'deposit', 'on_delivery'));
ALTER TABLE orders ADD COLUMN due_first_cents INTEGER CHECK (due_first_cents >= 0);
-- For the tax invoice: the buyer's KRA PIN, and the number eTIMS gave.
ALTER TABLE orders ADD COLUMN buyer_pin_sealed TEXT;
ALTER TABLE orders ADD COLUMN etims_number TEXT CHECK (length(etims_number) <= 40);

-- Where money came in. Cash and money found in a statement have ids of our own as their `invoice_id`.
ALTER TABLE receipts ADD COLUMN channel TEXT NOT NULL DEFAULT 'intasend'
  CHECK (channel IN ('intasend', 'daraja', 'cash', 'statement'));
-- When the owner sorted out money that was set aside.
ALTER TABLE receipts ADD COLUMN sorted_at INTEGER;
-- Pushes whose money nobody has seen: a line of a statement may be theirs.
CREATE INDEX attempts_unsettled ON payment_attempts (shop_id, created_at)
  WHERE state IN ('unknown', 'declined', 'abandoned');
DROP INDEX receipts_set_aside;
CREATE INDEX receipts_set_aside ON receipts (shop_id, booked_at)
  WHERE set_aside IS NOT NULL AND sorted_at IS NULL;

-- What became of a receipt's money after it was booked: moved to an order or to `other`, or promised
-- back. The audit trail and the lock: version 1 is the receipt itself, and what is left of it is the
-- receipt less these rows. `about` is the order the money came to or from; `charges_cents` the
-- provider's charges that moved with it.
CREATE TABLE receipt_events (
  shop_id TEXT NOT NULL,
  invoice_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('book', 'keep', 'promise', 'unpromise')),
  about TEXT,
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  charges_cents INTEGER NOT NULL CHECK (charges_cents >= 0),
  refund_id TEXT,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, invoice_id, version),
  FOREIGN KEY (shop_id, invoice_id) REFERENCES receipts (shop_id, invoice_id)
) WITHOUT ROWID;
CREATE INDEX receipt_events_by_time ON receipt_events (shop_id, happened_at);

-- Money to give back of one receipt: an intent first, and only one that was approved moves money.
-- `about` is the payable or `-`; `source` the account the money stands in. `trouble` says why it
-- failed or what is unknown, `tries` how often it was sent: each try has a reference of its own.
CREATE TABLE refunds (
  shop_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'sending', 'unknown', 'failed', 'done',
    'rejected')),
  about TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('order', 'unmatched')),
  invoice_id TEXT NOT NULL,
  customer_id TEXT,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0 AND amount_cents % 100 = 0),
  charges_cents INTEGER CHECK (charges_cents >= 0),
  method TEXT NOT NULL CHECK (method IN ('mpesa', 'by_hand')),
  reason TEXT NOT NULL,
  trouble TEXT,
  tracking_id TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  -- M-Pesa's code; null when it was given in cash.
  reference TEXT CHECK (length(reference) <= 40),
  requested_by TEXT NOT NULL,
  approved_by TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  closed_at INTEGER,
  next_check_at INTEGER,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, invoice_id) REFERENCES receipts (shop_id, invoice_id),
  FOREIGN KEY (shop_id, customer_id) REFERENCES customers (shop_id, id)
) WITHOUT ROWID;
CREATE INDEX refunds_about ON refunds (shop_id, about, invoice_id);
CREATE INDEX refunds_open ON refunds (shop_id, created_at) WHERE closed_at IS NULL;
CREATE INDEX refunds_closed ON refunds (shop_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX refunds_to_check ON refunds (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE refund_events (
  shop_id TEXT NOT NULL,
  refund_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  reason TEXT,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, refund_id, version),
  FOREIGN KEY (shop_id, refund_id) REFERENCES refunds (shop_id, id)
) WITHOUT ROWID;

-- What stood in each account when a day ended, since the shop's first day. A day that is over never
-- changes (postings carry the moment of their commit), so any period is the difference of two days and
-- the time since, however many sales there were. Filled in when somebody looks, never by a sale: a
-- sale may write 45 rows, and an index on the postings' time would take two of them.
CREATE TABLE ledger_days (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  day TEXT NOT NULL CHECK (length(day) = 10),
  account TEXT NOT NULL,
  in_cents INTEGER NOT NULL,
  out_cents INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day, account)
) WITHOUT ROWID;

-- "NIMELIPA UKK4R7T2XQ": a customer's word, looked into for a day. It never confirms anything itself.
CREATE TABLE payment_claims (
  shop_id TEXT NOT NULL,
  id TEXT NOT NULL,
  order_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 8 AND 12),
  amount_cents INTEGER,
  paid_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'matched', 'refused', 'lapsed')),
  reason TEXT,
  claimed_at INTEGER NOT NULL,
  next_check_at INTEGER,
  sorted_at INTEGER,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, customer_id) REFERENCES customers (shop_id, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX claims_by_code ON payment_claims (shop_id, code, order_id);
CREATE INDEX claims_to_check ON payment_claims (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX claims_to_sort ON payment_claims (shop_id, claimed_at)
  WHERE state = 'lapsed' AND sorted_at IS NULL;

-- What was compared with the books: a statement somebody uploaded (the file is in R2, sealed, for
-- thirty days), or a day of the provider's own answers, asked by us (`kind` day). The id is made from
-- what it is, so that the same file, or the same day, is one row. `cursor` says how far the work is.
CREATE TABLE statements (
  shop_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'day')),
  state TEXT NOT NULL CHECK (state IN ('uploaded', 'reading', 'matching', 'settling', 'done',
    'refused')),
  source TEXT CHECK (source IN ('intasend', 'mpesa')),
  reason TEXT,
  file_name TEXT NOT NULL CHECK (length(file_name) <= 120),
  bytes INTEGER NOT NULL,
  lines INTEGER NOT NULL DEFAULT 0,
  cursor INTEGER NOT NULL DEFAULT 0,
  from_at INTEGER,
  until_at INTEGER,
  results TEXT,
  uploaded_by TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  done_at INTEGER,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id) REFERENCES shop_settings (shop_id)
) WITHOUT ROWID;
CREATE INDEX statements_by_time ON statements (shop_id, uploaded_at);
CREATE INDEX statements_unfinished ON statements (uploaded_at) WHERE done_at IS NULL;

-- One line of a statement. The key is what the line is, so that the same line uploaded again, in
-- whatever file, is the same row (wire-contracts H3.4). Amounts are signed: out is negative.
-- `sorted_as` is `settling` while a line waits to be booked by us, then what became of it.
CREATE TABLE statement_lines (
  shop_id TEXT NOT NULL,
  line_key TEXT NOT NULL,
  statement_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('payment', 'charge', 'reversal', 'payout', 'settlement', 'other')),
  code TEXT,
  invoice_id TEXT,
  reference TEXT,
  amount_cents INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  result TEXT CHECK (result IN ('matched', 'missing_here', 'missing_there', 'amount_differs', 'duplicate',
    'unknown', 'not_needed')),
  receipt_id TEXT,
  sorted_at INTEGER,
  sorted_as TEXT,
  PRIMARY KEY (shop_id, line_key),
  FOREIGN KEY (shop_id, statement_id) REFERENCES statements (shop_id, id)
) WITHOUT ROWID;
CREATE INDEX statement_lines_to_sort ON statement_lines (shop_id, happened_at)
  WHERE sorted_at IS NULL AND result IN ('missing_here', 'missing_there', 'amount_differs', 'duplicate',
    'unknown');
CREATE INDEX statement_lines_of_statement ON statement_lines (shop_id, statement_id, result, number);
CREATE INDEX statement_lines_of_receipt ON statement_lines (shop_id, receipt_id)
  WHERE receipt_id IS NOT NULL;

-- What people made of a line: the audit trail and the lock. A line is sorted once, or once more after
-- it was opened again.
CREATE TABLE statement_line_events (
  shop_id TEXT NOT NULL,
  line_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  about TEXT,
  reason TEXT CHECK (length(reason) <= 200),
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, line_key, version),
  FOREIGN KEY (shop_id, line_key) REFERENCES statement_lines (shop_id, line_key)
) WITHOUT ROWID;

-- A day of the shop. `figures` are cents and counts as they stood when the day was signed (or, until
-- then, when they were made last).
CREATE TABLE day_closes (
  shop_id TEXT NOT NULL REFERENCES shop_settings (shop_id),
  day TEXT NOT NULL CHECK (length(day) = 10),
  version INTEGER NOT NULL,
  figures TEXT NOT NULL,
  cash_counted_cents INTEGER CHECK (cash_counted_cents >= 0),
  note TEXT CHECK (length(note) <= 300),
  signed_by TEXT,
  made_at INTEGER NOT NULL,
  signed_at INTEGER,
  sent_at INTEGER,
  PRIMARY KEY (shop_id, day)
) WITHOUT ROWID;

CREATE TABLE day_close_events (
  shop_id TEXT NOT NULL,
  day TEXT NOT NULL,
  version INTEGER NOT NULL,
  event TEXT NOT NULL,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, day, version),
  FOREIGN KEY (shop_id, day) REFERENCES day_closes (shop_id, day)
) WITHOUT ROWID;

CREATE TRIGGER receipt_events_are_never_changed BEFORE UPDATE ON receipt_events
BEGIN SELECT RAISE(ABORT, 'receipt_events are append-only'); END;
CREATE TRIGGER refund_events_are_never_changed BEFORE UPDATE ON refund_events
BEGIN SELECT RAISE(ABORT, 'refund_events are append-only'); END;
CREATE TRIGGER statement_line_events_are_never_changed BEFORE UPDATE ON statement_line_events
BEGIN SELECT RAISE(ABORT, 'statement_line_events are append-only'); END;
CREATE TRIGGER day_close_events_are_never_changed BEFORE UPDATE ON day_close_events
BEGIN SELECT RAISE(ABORT, 'day_close_events are append-only'); END;
