-- What a customer stated when withdrawing from a contract, and what was found and answered.
create table withdrawal (
  reference    varchar(16)  primary key references case_file (reference),
  -- the contract as the customer names it: a number of a subscription or of an order
  contract     varchar(64),
  -- the subscription that an agent has found it to be
  found        varchar(64),
  accepted     boolean      default false not null,
  answer       varchar(16),
  reason       varchar(64),
  rule_ids     varchar(64),
  last_day     date,
  part_due     boolean      default false not null,
  note         varchar(4000)
);
