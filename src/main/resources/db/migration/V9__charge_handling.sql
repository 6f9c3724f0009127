-- What was done about a charge. One that is open again although it says REFUNDED was not paid back after all.
alter table watched_charge add column handling varchar(16);
