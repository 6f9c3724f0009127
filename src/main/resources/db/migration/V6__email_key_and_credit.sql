-- The address as it is searched for, in lower case, so that a search is answered by the index.
alter table case_file add column email_key varchar(320);
update case_file set email_key = lower(customer_email);
drop index case_file_email;
create index case_file_email on case_file (email_key, opened_at);

-- What billing paid back with the cancellation, as it booked it ("12.90 EUR").
alter table cancellation_terms add column credited varchar(40);
