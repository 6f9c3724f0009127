-- What becomes of each category of a person's data [LAW-17, LAW-20, LAW-21]: decided once, then done step by step. Nothing in
-- here is about the person: it stays as the proof that the data is gone.
create table erasure_result (
  reference  varchar(16)  not null references case_file (reference),
  category   varchar(32)  not null,
  system     varchar(16)  not null,
  -- DELETE, ANONYMISE, KEEP; a category that was kept has a second row once its time is over
  action     varchar(16)  not null,
  reason     varchar(64)  not null,
  rule_ids   varchar(100) not null,
  keep_until timestamp(3) with time zone,
  records    int,
  -- null until it is done
  at         timestamp(3) with time zone,
  primary key (reference, category, action)
);

-- Which cases were the person's, found while they could still be found by address.
create table erasure_case (
  deletion  varchar(16) not null references case_file (reference),
  reference varchar(16) not null references case_file (reference),
  primary key (deletion, reference)
);

-- What law asks to keep for some time after the rest is gone, and until when [LAW-20].
create table kept_item (
  reference  varchar(16) not null references case_file (reference),
  category   varchar(32) not null,
  system     varchar(16) not null,
  account_id varchar(64) not null,
  ground     varchar(64) not null,
  keep_until timestamp(3) with time zone not null,
  erased_at  timestamp(3) with time zone,
  primary key (reference, category)
);
create index kept_item_due on kept_item (erased_at, keep_until);

-- What a legal hold keeps longer than the table says [SEM-18]; the ground is the key of a sentence, never a free text.
create table held_category (
  reference varchar(16) not null references case_file (reference),
  category  varchar(32) not null,
  ground    varchar(64) not null,
  until     date        not null,
  primary key (reference, category)
);

-- Addresses that a person is known by elsewhere, from the first step until our own records are erased.
create table erasure_address (
  deletion varchar(16)  not null references case_file (reference),
  email    varchar(320) not null,
  primary key (deletion, email)
);
