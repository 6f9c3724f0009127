-- One row for each day's run over all that renews; where it stands is committed with what it sent.
create table renewal_run (
  id        varchar(16) primary key,
  began_at  timestamp(3) with time zone not null,
  ended_at  timestamp(3) with time zone,
  -- the last subscription that was looked at; '' before the first
  after_id  varchar(64) not null,
  looked_at int         not null
);
create index renewal_run_began on renewal_run (began_at);

-- What was sent about a renewal, or should have been: the proof, and what keeps a second one from being sent. A mail of
-- no case leaves no copy; its fingerprint stays.
create table renewal_notice (
  -- the id of its mail
  id              varchar(36) primary key,
  subscription_id varchar(64) not null,
  account_id      varchar(64) not null,
  brand           varchar(64) not null,
  -- RENEWAL_NOTICE, YEARLY_REMINDER, REVIEW_REMINDER
  kind            varchar(32) not null,
  -- of a notice the last day to refuse the renewal, else the day that the reminder is for
  last_day        date        not null,
  renews_at       timestamp(3) with time zone,
  -- PUT, SENT, FAILED, MISSED
  state           varchar(16) not null,
  -- whether a missed notice opens the free exit
  free_exit       boolean     not null,
  letter_sha256   varchar(64),
  failure         varchar(32),
  created_at      timestamp(3) with time zone not null,
  sent_at         timestamp(3) with time zone,
  failed_at       timestamp(3) with time zone,
  missed_at       timestamp(3) with time zone,
  unique (subscription_id, kind, last_day)
);
create index renewal_notice_account on renewal_notice (account_id);
create index renewal_notice_sent on renewal_notice (sent_at);
create index renewal_notice_failed on renewal_notice (failed_at);
create index renewal_notice_missed on renewal_notice (missed_at);

-- Customers ask to be reminded of looking through their subscription; asking again replaces the earlier day.
create table review_reminder (
  subscription_id varchar(64) primary key,
  account_id      varchar(64) not null,
  brand           varchar(64) not null,
  months          int         not null,
  remind_on       date        not null,
  asked_at        timestamp(3) with time zone not null
);
create index review_reminder_account on review_reminder (account_id);
