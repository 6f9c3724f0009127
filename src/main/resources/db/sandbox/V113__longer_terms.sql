-- Terms that were made longer: "period:days", the first period that begins so much later; null for none.
alter table sandbox_subscription add column extensions varchar(1000);
