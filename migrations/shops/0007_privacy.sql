-- What the owner wants of DukaBot itself: that the account and the shop's data go, and that nobody
-- counts how the pages are used. Who asked and when is in shop_events.
ALTER TABLE shop_settings ADD COLUMN deletion_asked_at INTEGER;
ALTER TABLE shop_settings ADD COLUMN uncounted_since_at INTEGER;
