-- A request for money back: what was asked, the facts as they were at the request, and what was decided.
create table refund (
  reference                 varchar(16) primary key references case_file (reference),
  cause                     varchar(32) not null,
  cancellation_requested_on date,
  charged_on                date,
  -- facts as JSON, because their shape is the decision tables' and nothing searches in them
  facts                     varchar(2000) not null,
  -- the ground of the decision: STATUTORY, FULL, PARTIAL, AGENT, REFUSED; and the sentence and rules that say why
  ground                    varchar(16),
  reason                    varchar(64),
  rule_ids                  varchar(100),
  -- what the person who decided or declined told the customer
  note                      varchar(4000),
  -- what technical support has found, if anything
  finding                   varchar(32),
  -- who judged the request where no table could
  judged_by                 varchar(64),
  help_until                timestamp(3) with time zone,
  promise_until             timestamp(3) with time zone,
  ordered_at                timestamp(3) with time zone,
  follow_up_at              timestamp(3) with time zone,
  escalation_at             timestamp(3) with time zone
);

-- One row for each payment that the request is about; amount is what is paid back of it, null until that is decided.
create table refund_payment (
  reference   varchar(16)   not null references refund (reference),
  charge_id   varchar(64)   not null,
  charged_at  timestamp(3) with time zone not null,
  currency    varchar(3)    not null,
  -- paid and not paid back yet when the request came, and how much of it was unused
  kept        numeric(19,4) not null,
  unused      numeric(19,4) not null,
  amount      numeric(19,4),
  effect_key  varchar(120)  unique,
  refund_id   varchar(64),
  -- what billing said last: PENDING, REQUIRES_ACTION, SETTLED, FAILED; or OTHER_MEANS, agreed with the customer
  status      varchar(24),
  failure     varchar(200),
  changed_at  timestamp(3) with time zone,
  primary key (reference, charge_id)
);
create index refund_payment_refund on refund_payment (refund_id);

-- Who approved or declined; nobody twice.
create table refund_approval (
  reference varchar(16)   not null references refund (reference),
  person    varchar(64)   not null,
  approved  boolean       not null,
  amount    numeric(19,4) not null,
  currency  varchar(3)    not null,
  at        timestamp(3) with time zone not null,
  primary key (reference, person)
);

-- News from billing, each taken once however often it is sent.
create table billing_event (
  id          varchar(100) primary key,
  kind        varchar(32)  not null,
  received_at timestamp(3) with time zone not null
);
