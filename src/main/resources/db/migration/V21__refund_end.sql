-- A payment is paid back by one case at a time: whoever comes later waits for the answer to the first one's order.
create table charge_owner (
  charge_id varchar(64) primary key,
  reference varchar(16) not null,
  owned_at  timestamp(3) with time zone not null
);

-- Where the running term ended before it was made longer: what a person finds out is checked against it.
alter table outage_choice add column term_end timestamp(3) with time zone;
