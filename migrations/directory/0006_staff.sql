-- Who let whom into a shop, and as what. The key shop + version is the lock: of two changes at once
-- one decides again, so that two owners can never remove each other at the same moment.
CREATE TABLE staff_events (
  shop_id TEXT NOT NULL REFERENCES shops (id),
  version INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('invite', 'change_role', 'remove')),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  actor TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  PRIMARY KEY (shop_id, version)
) WITHOUT ROWID;

-- A session's cookie from before this moment is looked up again, so that who was removed is out as
-- soon as the shop's cached row is read anew: within a minute.
ALTER TABLE shops ADD COLUMN seats_changed_at INTEGER NOT NULL DEFAULT 0;

-- What the owner who let them in calls them: a phone number alone must not tell its owner's name.
ALTER TABLE staff ADD COLUMN name_sealed TEXT;
