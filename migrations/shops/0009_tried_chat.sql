-- When somebody of the shop first made a test order in the preview of its chat.
ALTER TABLE shop_settings ADD COLUMN tried_at INTEGER;
