-- The platform's own tables: who may sign in, which shops exist and on which shard their rows live.
-- Personal columns (…_sealed) are AES-256-GCM under a key that also needs the row's salt.

CREATE TABLE accounts (
  id TEXT PRIMARY KEY NOT NULL,
  phone_index TEXT NOT NULL UNIQUE,
  salt TEXT,
  name_sealed TEXT,
  phone_sealed TEXT,
  email_sealed TEXT,
  language TEXT NOT NULL CHECK (language IN ('en', 'sw')),
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- One row a code that was asked for; the row's id is in the cookie of the browser that asked.
CREATE TABLE one_time_codes (
  id TEXT PRIMARY KEY NOT NULL,
  phone_index TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries <= 5),
  used_at INTEGER,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX one_time_codes_of_phone ON one_time_codes (phone_index, created_at);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  shop_id TEXT REFERENCES shops (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) WITHOUT ROWID;
CREATE INDEX sessions_of_account ON sessions (account_id);

CREATE TABLE shops (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE CHECK (code = upper(code) AND length(code) BETWEEN 3 AND 12),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  business_type TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'sw')),
  state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'closed')),
  shard TEXT NOT NULL,
  data_key TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE staff (
  shop_id TEXT NOT NULL REFERENCES shops (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff', 'rider', 'operator')),
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (shop_id, account_id)
) WITHOUT ROWID;
CREATE INDEX staff_of_account ON staff (account_id);

-- The wrapped key under which the people of this database are sealed; one row.
CREATE TABLE platform_keys (
  name TEXT PRIMARY KEY NOT NULL,
  data_key TEXT NOT NULL
) WITHOUT ROWID;
