-- What the customer agreed to at the purchase and billing has on record, as JSON.
alter table sandbox_subscription add column consents varchar(2000);
