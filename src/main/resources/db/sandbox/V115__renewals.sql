-- When the running term ends, so that those that renew can be read page by page; null until the row is written again.
alter table sandbox_subscription add column renews_at timestamp(3) with time zone;
