-- What a customer may choose after a long outage, and what they chose: money back or a longer term.
create table outage_choice (
  reference    varchar(16) primary key references case_file (reference),
  started_at   timestamp(3) with time zone not null,
  ended_at     timestamp(3) with time zone not null,
  -- days given on top of the outage's own, by a person's decision
  bonus_days   int         not null,
  -- by how many days the term gets longer, the bonus among them
  days         int         not null,
  answer_until timestamp(3) with time zone not null,
  -- REFUND or EXTENSION; null until somebody has chosen, and where nobody did
  choice       varchar(16),
  -- when billing made the term longer
  extended_at  timestamp(3) with time zone
);

-- When we last looked whether the bank gave back what it had paid; null for never.
alter table refund add column looked_at timestamp(3) with time zone;

-- Why, in the key that all requests may bring; the cause is what decides. Null for none.
alter table refund add column said_reason varchar(64);

-- Those of which the bank may still give something back.
create index case_file_closed on case_file (outcome, closed_at);
