-- A sign-in link belongs to no case, so its mail does not either; such a mail is deleted once it has been handed over.
alter table outbox_mail alter column reference drop not null;

-- One row for each sign-in link: the link until it is used, then the session it opened. Of both tokens only the hashes.
-- Rows that are over are deleted when the next link is asked for.
create table sign_in (
  id             varchar(36)  primary key,
  brand          varchar(64)  not null,
  email          varchar(320) not null,
  token_hash     varchar(64)  not null unique,
  life           varchar(32)  not null,
  session_life   varchar(32)  not null,
  created_at     timestamp(3) with time zone not null,
  handed_over_at timestamp(3) with time zone,
  expires_at     timestamp(3) with time zone,
  used_at        timestamp(3) with time zone,
  dead_at        timestamp(3) with time zone,
  session_hash   varchar(64)  unique,
  session_until  timestamp(3) with time zone
);
create index sign_in_customer on sign_in (brand, email);
