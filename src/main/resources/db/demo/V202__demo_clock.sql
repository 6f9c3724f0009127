-- How far the demo's clock is ahead of real time: a restart must not turn it back.
create table demo_clock (
  id         int    primary key,
  ahead_ms   bigint not null
);
insert into demo_clock (id, ahead_ms) values (1, 0);
