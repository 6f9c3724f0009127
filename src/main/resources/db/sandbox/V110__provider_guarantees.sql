-- What the sandboxes guarantee about a repeated order, as if they were other systems; no row: everything, for ever.
create table sandbox_guarantee (
  id           int         primary key,
  looks_up     boolean     not null,
  key_honoured varchar(32)
);
