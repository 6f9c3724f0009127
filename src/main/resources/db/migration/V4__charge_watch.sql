-- After the end of billing: until when charges are watched, and how many billing dates are still to be looked at.
create table charge_watch (
  reference     varchar(16) primary key references case_file (reference),
  periods_left  int         not null,
  grace         varchar(32) not null,
  reason        varchar(64) not null,
  -- the billing date that is looked at next
  billing_date  timestamp(3) with time zone not null,
  watched_until timestamp(3) with time zone not null,
  -- by when a charge that was found is dealt with; null while there is none
  charge_due_at timestamp(3) with time zone,
  ended_at      timestamp(3) with time zone
);

-- What was found, so that the same charge is never reported twice.
create table watched_charge (
  reference  varchar(16) not null references charge_watch (reference),
  charge_id  varchar(64) not null,
  charged_at timestamp(3) with time zone not null,
  amount     varchar(32) not null,
  currency   varchar(3)  not null,
  kind       varchar(32) not null,
  found_at   timestamp(3) with time zone not null,
  handled_at timestamp(3) with time zone,
  primary key (reference, charge_id)
);
