-- When it was bought, to the second; null where only the day is known. And why a refund did not arrive.
alter table sandbox_subscription add column bought_at timestamp(3) with time zone;
alter table sandbox_operation add column failure varchar(200);
