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

-- What was paid may come back: when we look for that next, and until when we do; null where nobody looks.
alter table refund add column next_look_at timestamp(3) with time zone;
alter table refund add column watched_until timestamp(3) with time zone;
create index refund_next_look on refund (next_look_at);
