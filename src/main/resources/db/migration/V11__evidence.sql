-- Files that customers and staff have added to a case: screenshots, receipts, e-mails.
create table evidence (
  id           varchar(36)  primary key,
  reference    varchar(16)  not null references case_file (reference),
  -- 1, 2, 3 … in the order of adding
  place        int          not null,
  file_name    varchar(200) not null,
  content_type varchar(100) not null,
  size         bigint       not null,
  sha256       varchar(64)  not null,
  added_role   varchar(16)  not null,
  added_name   varchar(64),
  at           timestamp(3) with time zone not null,
  unique (reference, place),
  -- the same file twice is one
  unique (reference, sha256)
);

-- The bytes, in pieces, so that nobody ever holds a whole file in memory and no list reads them.
create table evidence_piece (
  evidence_id varchar(36) not null references evidence (id),
  place       int         not null,
  content     bytea       not null,
  primary key (evidence_id, place)
);
