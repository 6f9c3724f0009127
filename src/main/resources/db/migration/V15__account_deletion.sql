-- A case about the account as a whole has no subscription.
alter table case_file alter column subscription_id drop not null;
create index case_file_account on case_file (account_id);

-- What is promised whatever step the case is in: shown again when a step with a date of its own is over.
alter table case_file add column promised_at timestamp(3) with time zone;

create table account_deletion (
  reference         varchar(16) primary key references case_file (reference),
  confirmed_at      timestamp(3) with time zone,
  due_at            timestamp(3) with time zone,
  wait_until        timestamp(3) with time zone,
  alert_at          timestamp(3) with time zone,
  extended_at       timestamp(3) with time zone,
  extension_reasons varchar(4000),
  -- what the deletion waits for: one "KIND id" a line
  waits_for         varchar(8000),
  dispute           boolean default false not null,
  signed_agreement  boolean default false not null,
  hold_placed       boolean default false not null,
  hold_note         varchar(4000),
  refusal           varchar(4000)
);

-- The subscriptions that were found running; each finding is an order of its own to end one.
create table deletion_subscription (
  reference       varchar(16) not null references account_deletion (reference),
  subscription_id varchar(64) not null,
  finding         int         not null,
  found_at        timestamp(3) with time zone not null,
  ended           boolean     default false not null,
  primary key (reference, subscription_id, finding)
);
