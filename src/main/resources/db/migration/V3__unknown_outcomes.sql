-- Where an effect was sent, and since when its key may have had an effect there: null while nothing can have come of it.
alter table effect add column provider varchar(32);
alter table effect add column first_sent_at timestamp(3) with time zone;
update effect set first_sent_at = created_at where state <> 'WITHDRAWN';

-- While its outcome is unknown (state UNKNOWN): the process that asks a person, and the job that waits for the answer.
alter table effect add column clarification varchar(64);
alter table effect add column stuck_job varchar(64);
