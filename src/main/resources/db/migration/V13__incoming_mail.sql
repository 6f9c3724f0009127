-- Mails that customers wrote: each is taken once. What a person wrote in it is kept while somebody has to sort it out and
-- for as long as incoming-mail-terms.dmn says after that; what became a case is kept with the case, as its evidence.
create table incoming_mail (
  id          varchar(16)  primary key,
  -- the same when the same mail is read again
  mail_key    varchar(64)  not null unique,
  -- UIDVALIDITY and UID in the mailbox
  place       varchar(64)  not null,
  brand       varchar(64),
  -- CASE, TASK (waits for a person), HANDLED, SKIPPED
  state       varchar(16)  not null,
  -- why it did not open a case by itself
  why         varchar(32),
  -- of the case that it opened or was added to
  reference   varchar(16) references case_file (reference),
  -- of the sender's address; to count their mails of a day
  sender_key  varchar(64),
  answered    boolean      not null,
  received_at timestamp(3) with time zone not null,
  sorted_at   timestamp(3) with time zone not null,
  handled_at  timestamp(3) with time zone,
  handled_by  varchar(64),
  -- from here on personal; gone when erase_at has come
  erase_at    timestamp(3) with time zone,
  sender      varchar(320),
  sender_name varchar(200),
  subject     varchar(400),
  body        varchar(4000),
  files       varchar(8000),
  -- the sentence, in every language, with which the request was refused
  refusal     varchar(4000),
  note        varchar(4000)
);
create index incoming_mail_sender on incoming_mail (sender_key, sorted_at);
create index incoming_mail_erase on incoming_mail (erase_at);

-- The mail byte for byte, until it is evidence of a case or erased.
create table incoming_mail_source (
  mail_id varchar(16) primary key references incoming_mail (id),
  content bytea not null
);
