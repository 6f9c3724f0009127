-- A case about the account as a whole has no subscription.
alter table case_file alter column subscription_id drop not null;
create index case_file_account on case_file (account_id);
